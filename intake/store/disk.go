package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Modes of what is made: the owner's alone.
const (
	folderMode fs.FileMode = 0o700
	fileMode   fs.FileMode = 0o600
)

// disk is what a save asks of the system. Tests put one in its place that fails.
type disk interface {
	create(path string) (handle, error)
	link(from, to string) error
	rename(from, to string) error
	remove(path string) error
	syncFolder(path string) error
}

// handle is a file that is being written.
type handle interface {
	io.WriteCloser
	Sync() error
}

// system is the disk of this computer.
type system struct{}

func (system) create(path string) (handle, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
}
func (system) link(from, to string) error   { return os.Link(from, to) }
func (system) rename(from, to string) error { return os.Rename(from, to) }
func (system) remove(path string) error     { return os.Remove(path) }

// replace puts data under name in the folder, whole or not at all. What stood there becomes before, unless that is "". The
// caller holds a lock by which it is the only one to write that name. Placed reports whether name holds the data, which
// it can although there is an error: the folder could not be flushed then, so that a power cut may undo it.
func replace(d disk, folder, name, before string, data []byte) (placed bool, err error) {
	path, fresh := filepath.Join(folder, name), filepath.Join(folder, name+tempSuffix)
	if err := write(d, fresh, data); err != nil {
		return false, err
	}
	if before != "" {
		if err := keep(d, path, filepath.Join(folder, before)); err != nil {
			return false, errors.Join(err, d.remove(fresh))
		}
	}
	if err := d.rename(fresh, path); err != nil {
		return false, errors.Join(err, d.remove(fresh))
	}
	return true, d.syncFolder(folder)
}

// tempSuffix marks a file that is not whole yet. One that a crash left is replaced by the next save.
const tempSuffix = ".tmp"

// write writes a new file and flushes it. What cannot be written whole is removed.
func write(d disk, path string, data []byte) error {
	if err := d.remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := d.create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, d.remove(path))
	}
	return nil
}

// keep makes what is at path also stand at before, in one step for who looks at before. There being nothing at path is no
// error.
func keep(d disk, path, before string) error {
	second := before + tempSuffix
	if err := d.remove(second); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	err := d.link(path, second)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil { // not every disk has links, and a stick from the drawer has none
		data, k, err := readFile(path)
		switch {
		case err != nil:
			return err
		case k != 0:
			return k
		}
		if err := write(d, second, data); err != nil {
			return err
		}
	}
	if err := d.rename(second, before); err != nil {
		return errors.Join(err, d.remove(second))
	}
	return nil
}

// readFile reads a sealed file. The kind is TooLarge for one that is more than MaxSize and Damaged for what is not a file.
func readFile(path string) ([]byte, Kind, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular(): // to open a pipe is to wait for its other end
		return nil, Damaged, nil
	case info.Size() > MaxSize:
		return nil, TooLarge, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close() // nothing was written: a failed close loses nothing
	data, err := readAll(io.LimitReader(f, MaxSize+1), int(info.Size()))
	if err != nil {
		return nil, 0, err
	}
	if len(data) > MaxSize {
		return nil, TooLarge, nil
	}
	return data, 0, nil
}

// readAll is io.ReadAll for a reader that will give about size bytes.
func readAll(r io.Reader, size int) ([]byte, error) {
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err := b.ReadFrom(r)
	return b.Bytes(), err
}

// load is readFile with one kind of failure.
func load(path string) ([]byte, error) {
	data, k, err := readFile(path)
	switch {
	case err != nil:
		return nil, err
	case k != 0:
		return nil, k
	}
	return data, nil
}
