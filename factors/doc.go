// Package factors evaluates one client's answers under one dated guidance regime (a lens) on one day, and says what
// was found, what is dangerous, what is unknown and which law says so. It is pure: no input or output, no clock, no
// words. Ids go in, ids come out; package render gives them words.
//
// The engine is truth.go, date.go, value.go, fact.go, answers.go, cond.go, reason.go, law.go, evaluate.go, find.go,
// follow.go, move.go and compare.go. The content is a theme a file: the facts of a theme stand beside the factors that read them. A row (factor, safety rule, stage,
// deadline, lead, lens, document) is declared once, as a package variable, by a constructor that demands its law, its
// condition and whatever else the row cannot be without; the registry in registry.go numbers the rows while the package
// variables are initialised and is never written again.
package factors
