// Package question is the catalogue of questions and the path through it. It is pure: no input or output, no clock, no
// words (package render/words has them, under the name of the fact that a question sets).
//
// The position in the interview is never stored: Path computes it from the answers. Live is the one place where live
// answers are chosen; everything downstream sees only those.
package question
