// Package words holds every word a person reads: a catalogue a language, embedded, each topic a TOML file. Message ids
// are the typed ids of package factors and the fields of the structs here, so that a word for a thing that does not
// exist, or a thing without a word, is found by the compiler or by the tests, not by a client.
//
// A topic is read the first time it is asked for: the home screen needs a few words, not all of them.
package words

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/pelletier/go-toml/v2"

	"pdscreen/factors"
)

//go:embed */*.toml
var files embed.FS

// Lang is a language by its BCP 47 tag.
type Lang string

// English is the language every catalogue is first written in.
const English Lang = "en"

// Langs gives the languages of this build.
func Langs() []Lang { return []Lang{English} }

// Catalogue is every word in one language. Its methods are safe for use by several goroutines.
type Catalogue struct {
	Lang Lang

	questions func() map[string]Question
	factors   func() map[string]Factor
	safety    func() map[string]Safety
	stages    func() map[string]Stage
	exits     func() map[string]Exit
	deadlines func() map[string]Deadline
	leads     func() map[string]Lead
	documents func() map[string]Document
	lenses    func() map[string]Lens
	classes   func() map[string]Class
	terms     func() Terms

	// UI are the words of the screens.
	UI func() *UI
	// Pages are the words of the screens that are not questions.
	Pages func() *Pages
	// Keep are the words around the sealed store.
	Keep func() *Keep
	// Summary are the words of the papers.
	Summary func() *Summary
	// Command are the words of the command line.
	Command func() *Command
}

// In gives the catalogue of a language, false when this build has none.
func In(lang Lang) (*Catalogue, bool) {
	c, ok := catalogues[lang]
	return c, ok
}

// MustIn gives the catalogue of a language that this build is known to have; it panics otherwise.
func MustIn(lang Lang) *Catalogue {
	c, ok := In(lang)
	if !ok {
		panic(fmt.Sprintf("words: no catalogue for %q", lang))
	}
	return c
}

var catalogues = func() map[Lang]*Catalogue {
	all := map[Lang]*Catalogue{}
	for _, l := range Langs() {
		all[l] = open(l)
	}
	return all
}()

func open(l Lang) *Catalogue {
	return &Catalogue{
		Lang:      l,
		questions: topic[map[string]Question](l, "questions"),
		factors:   topic[map[string]Factor](l, "factors"),
		safety:    topic[map[string]Safety](l, "safety"),
		stages:    topic[map[string]Stage](l, "stages"),
		exits:     topic[map[string]Exit](l, "exits"),
		deadlines: topic[map[string]Deadline](l, "deadlines"),
		leads:     topic[map[string]Lead](l, "leads"),
		documents: topic[map[string]Document](l, "documents"),
		lenses:    topic[map[string]Lens](l, "lenses"),
		classes:   topic[map[string]Class](l, "classes"),
		terms:     topic[Terms](l, "terms"),
		UI:        pointer(topic[UI](l, "ui")),
		Pages:     pointer(topic[Pages](l, "pages")),
		Keep:      pointer(topic[Keep](l, "keep")),
		Summary:   pointer(topic[Summary](l, "summary")),
		Command:   pointer(topic[Command](l, "command")),
	}
}

func pointer[T any](f func() T) func() *T {
	return sync.OnceValue(func() *T {
		v := f()
		return &v
	})
}

// topic gives a function that reads one file of a language once. The files are part of the program and tested whole,
// so a file that cannot be read is a fault of the build and panics.
func topic[T any](l Lang, name string) func() T {
	return sync.OnceValue(func() T {
		v, err := read[T](l, name)
		if err != nil {
			panic(err)
		}
		return v
	})
}

// read decodes a topic's files, NAME.toml or NAME_PART.toml, one after the other into one value.
func read[T any](l Lang, name string) (T, error) {
	var v T
	paths, err := fs.Glob(files, string(l)+"/"+name+"*.toml")
	if err != nil || len(paths) == 0 {
		return v, fmt.Errorf("read words: no file for %s in %q", name, l)
	}
	for _, path := range paths {
		b, err := files.ReadFile(path)
		if err != nil {
			return v, fmt.Errorf("read words: %w", err)
		}
		if err := toml.NewDecoder(bytes.NewReader(b)).DisallowUnknownFields().Decode(&v); err != nil {
			return v, fmt.Errorf("read words %s: %w", path, err)
		}
	}
	return v, nil
}

// Question gives the words of the question that asks for a fact, or of a field of a list.
func (c *Catalogue) Question(f factors.FactID) Question { return c.questions()[f.String()] }

// Factor gives a factor's words.
func (c *Catalogue) Factor(f factors.FactorID) Factor { return c.factors()[f.String()] }

// Safety gives a safety rule's words.
func (c *Catalogue) Safety(s factors.SafetyID) Safety { return c.safety()[s.String()] }

// Stage gives a stage's words.
func (c *Catalogue) Stage(s factors.StageID) Stage { return c.stages()[s.String()] }

// Exit gives an exit's words.
func (c *Catalogue) Exit(e factors.ExitID) Exit { return c.exits()[e.String()] }

// Deadline gives a deadline's words.
func (c *Catalogue) Deadline(d factors.DeadlineID) Deadline { return c.deadlines()[d.String()] }

// Lead gives a lead's words.
func (c *Catalogue) Lead(l factors.LeadID) Lead { return c.leads()[l.String()] }

// Document gives a document's words.
func (c *Catalogue) Document(d factors.DocumentID) Document { return c.documents()[d.String()] }

// Lens gives a lens's words.
func (c *Catalogue) Lens(l factors.LensID) Lens { return c.lenses()[l.String()] }

// Class gives a class's words.
func (c *Catalogue) Class(k factors.ClassID) Class { return c.classes()[k.String()] }

// Terms gives the short names of effects, dispositions, issuers, sections, mistakes, fees and states.
func (c *Catalogue) Terms() Terms { return c.terms() }
