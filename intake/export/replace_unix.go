//go:build !windows

package export

import "github.com/google/renameio/v2"

// replace writes beside the file and renames over it, so that the old file is whole until the new one is.
func replace(path string, data []byte) error {
	return renameio.WriteFile(path, data, mode, renameio.IgnoreUmask(), renameio.WithStaticPermissions(mode))
}
