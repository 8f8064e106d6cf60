package command

import (
	"path/filepath"
	"runtime"
)

// storeVariable names the folder of the store.
const storeVariable = "PDSCREEN_STORE"

// storeFolder gives the folder of the store: the one named in the environment, else one in the user's data folder; "" when
// the environment names neither.
func (w *World) storeFolder() string {
	if named := w.env(storeVariable); named != "" {
		return named
	}
	data := w.dataFolder(runtime.GOOS)
	if !filepath.IsAbs(data) {
		return ""
	}
	return filepath.Join(data, "pdscreen", "store")
}

// dataFolder is where a system wants a user's data: the folder of the XDG base directory specification, which is absolute
// or does not count, and its like elsewhere. It is not the configuration's, which people carry from computer to computer,
// and not the roaming one of Windows, which a server copies.
func (w *World) dataFolder(system string) string {
	if x := w.env("XDG_DATA_HOME"); system != "windows" && filepath.IsAbs(x) {
		return x
	}
	home := w.env("HOME")
	switch {
	case system == "windows":
		return w.env("LOCALAPPDATA")
	case home == "":
		return ""
	case system == "darwin":
		return filepath.Join(home, "Library", "Application Support")
	}
	return filepath.Join(home, ".local", "share")
}
