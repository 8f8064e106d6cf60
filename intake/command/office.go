package command

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/intake/office"
	"pdscreen/render/words"
)

// officeFile is the name that an office file has in the user's configuration folder.
const officeFile = "office.toml"

// office reads the office file named or, when none is, the one in the user's configuration folder, for a reading on a
// day. It gives nil, the tables of this build, when there is none.
func (w *World) office(named string, day factors.Day) (*factors.Rules, error) {
	f, err := w.officeUndated(named)
	if f == nil || err != nil {
		return nil, err
	}
	return f.Rules, f.CheckDay(day)
}

// officeUndated reads the office file for readings whose days differ: each is checked where it is known.
func (w *World) officeUndated(named string) (*office.File, error) {
	path := named
	if path == "" {
		folder := w.configFolder()
		if folder == "" {
			return nil, nil
		}
		path = filepath.Join(folder, "pdscreen", officeFile)
	}
	r, err := os.Open(path)
	if named == "" && errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault(w.Words, Refused, "cannot_open_office", "cause", cause(err))
	}
	defer r.Close() // nothing was written: a failed close loses nothing
	b, err := io.ReadAll(io.LimitReader(r, office.MaxSize+1))
	if err != nil {
		return nil, fault(w.Words, Refused, "cannot_open_office", "cause", cause(err))
	}
	return office.Parse(b)
}

// configFolder is the user's configuration folder as the environment has it, where os.UserConfigDir would look; "" when
// the environment does not say.
func (w *World) configFolder() string {
	home := w.env("HOME")
	switch xdg := w.env("XDG_CONFIG_HOME"); {
	case runtime.GOOS == "windows":
		return w.env("APPDATA")
	case runtime.GOOS == "darwin" && home != "":
		return filepath.Join(home, "Library", "Application Support")
	case filepath.IsAbs(xdg):
		return xdg
	case home != "":
		return filepath.Join(home, ".config")
	}
	return ""
}

// officeRefusal words an office file that was refused. Nothing of the file is repeated but where it is wrong.
func officeRefusal(c *words.Catalogue, e *office.Error) *Fault {
	w := c.Command()
	p := w.Office[e.Problem]
	f := &Fault{What: p.What, Do: words.Fill(p.Do, "schema", office.Schema), Code: Refused}
	if e.Line > 0 {
		place := words.Fill(w.Line, "line", strconv.Itoa(e.Line), "column", strconv.Itoa(e.Column))
		f.What = words.Fill(w.At, "what", p.What, "place", place)
	}
	if e.Want != "" {
		f.Do = strings.TrimSpace(f.Do + " " + words.Fill(w.Accepted, "want", e.Want))
	}
	return f
}
