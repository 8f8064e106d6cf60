package office

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"pdscreen/factors"
)

// places finds where in a file a value stands, by its path: "stamp[2].rows[0]", counted from 0.
type places struct {
	file    []byte
	offsets map[string]int
}

// placesOf notes where every name and every element of an array stands. The file is TOML that has been read already.
func placesOf(file []byte) places {
	p := places{file: file, offsets: map[string]int{}}
	arrays := map[string]int{} // of each array of tables, how many have begun
	prefix := ""
	var parser unstable.Parser
	parser.Reset(file)
	for parser.NextExpression() {
		e := parser.Expression()
		switch e.Kind {
		case unstable.ArrayTable:
			path, offset := p.key("", e, arrays)
			prefix = element(path, arrays[path])
			arrays[path]++
			p.note(prefix, offset)
		case unstable.Table:
			path, offset := p.key("", e, arrays)
			prefix = path
			p.note(path, offset)
		case unstable.KeyValue:
			p.value(prefix, e, arrays)
		}
	}
	return p
}

// key gives the path of a name behind a prefix, and where it stands. A name of an array of tables on the way means the
// array's last table.
func (p *places) key(prefix string, n *unstable.Node, arrays map[string]int) (path string, offset int) {
	path, offset = prefix, -1
	for it := n.Key(); it.Next(); {
		if begun := arrays[path]; begun > 0 {
			path = element(path, begun-1)
		}
		if path != "" {
			path += "."
		}
		path += string(it.Node().Data)
		if offset < 0 {
			offset = int(it.Node().Raw.Offset)
		}
	}
	return path, offset
}

// value notes a name with its value, and what stands inside it.
func (p *places) value(prefix string, n *unstable.Node, arrays map[string]int) {
	path, offset := p.key(prefix, n, arrays)
	p.note(path, offset)
	p.inside(path, n.Value(), arrays)
}

func (p *places) inside(path string, v *unstable.Node, arrays map[string]int) {
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			p.value(path, it.Node(), arrays)
		}
	case unstable.Array:
		i := 0
		for it := v.Children(); it.Next(); i++ {
			if it.Node().Kind == unstable.Comment {
				i--
				continue
			}
			if raw := it.Node().Raw; raw.Length > 0 {
				p.note(element(path, i), int(raw.Offset))
			}
			p.inside(element(path, i), it.Node(), arrays)
		}
	}
}

func (p *places) note(path string, offset int) {
	if _, noted := p.offsets[path]; !noted {
		p.offsets[path] = offset
	}
}

func element(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// place gives an error of the values with the line and column of its path.
func (p places) place(err error) *Error {
	var bad *factors.AmendError
	var value *badValue
	switch {
	case errors.As(err, &value):
		return p.of(value.where, &value.err)
	case errors.As(err, &bad):
		return p.of(bad.Where, &Error{Problem: bad.Problem.String(), Want: bad.Want})
	}
	return &Error{Problem: WrongType}
}

// of gives an error the place of a path: of what holds it when it is not in the file, the first line when nothing does.
func (p places) of(path string, e *Error) *Error {
	at := *e
	at.Line, at.Column = 1, 1
	for ; path != ""; path = path[:max(strings.LastIndexAny(path, ".["), 0)] {
		if offset, ok := p.offsets[path]; ok {
			before := p.file[:offset]
			at.Line = 1 + bytes.Count(before, []byte("\n"))
			at.Column = offset - bytes.LastIndexByte(before, '\n')
			break
		}
	}
	return &at
}
