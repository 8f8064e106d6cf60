// Package answers reads and writes the answers file: one client's answers as JSON.
//
// A file comes from anywhere: cut short, of the wrong shape, huge, or from a newer version. Decode then gives an *Error
// that says where and what is accepted, and never repeats what the file held.
package answers
