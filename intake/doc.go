// Package intake is the terminal program: the screens of a screening.
package intake
