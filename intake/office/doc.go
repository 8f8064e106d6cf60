// Package office reads the office file: TOML by which a supervising attorney says, without a new build, what the office
// found out since. It is read whole and strictly: whatever is wrong with it is one error with its line and column, and
// nothing of the file is repeated in it.
package office
