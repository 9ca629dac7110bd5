package restore

import (
	"io"

	"golang.org/x/text/transform"
)

// Reader returns a reader of what in gives, restored. It holds back what a
// [Stream] does; at the end of in that comes out too; an error of in is passed on without it.
func (r *Restorer) Reader(in io.Reader) io.Reader {
	return transform.NewReader(in, r.Transformer())
}

// Writer returns a writer that restores what is written to it and passes it on to
// out. Close writes what was held back; it does not close out.
func (r *Restorer) Writer(out io.Writer) io.WriteCloser {
	return transform.NewWriter(out, r.Transformer())
}
