// Command pii finds personal data in text, puts tokens in its place and puts
// the originals back. See the README for the formats; pii --help for the flags.
//
// Nothing leaves the machine. Exit code 0 is success, 1 a find with detect
// --fail, 2 an error: bad usage, an unreadable file, a bad line of --ndjson.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"
)

// streams are the outside world of a command, so that tests can stand in.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
	env func(string) string
}

type cli struct {
	Detect    detectCmd    `cmd:"" help:"Find personal data and say where it is."`
	Anonymize anonymizeCmd `cmd:"" help:"Put tokens in the place of personal data."`
	Restore   restoreCmd   `cmd:"" help:"Put originals back in the place of tokens."`
	Types     typesCmd     `cmd:"" help:"List the types of personal data and what they are found by."`
}

// errFound makes detect --fail exit with 1.
var errFound = errors.New("personal data found")

// errLines says that some lines were bad; they were reported one by one.
var errLines = errors.New("bad lines")

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, os.Getenv}))
}

// run is main with everything passed in; it returns the exit code.
func run(args []string, s streams) int {
	var c cli
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("pii"),
		kong.Description("Find personal data in text, put tokens in its place, and put it back."),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.UsageOnError(),
	)
	if err != nil {
		return fail(s, err)
	}
	ctx, err := parser.Parse(args)
	if exit >= 0 { // --help was answered
		return exit
	}
	if err != nil {
		return fail(s, err)
	}
	switch err := ctx.Run(s); {
	case err == nil:
		return 0
	case errors.Is(err, errFound):
		return 1
	case errors.Is(err, errLines):
		return 2
	default:
		return fail(s, err)
	}
}

func fail(s streams, err error) int {
	complain(s, err)
	return 2
}

// complain writes an error, in red where a person looks at it.
func complain(s streams, err error) {
	if colored(s.err, s.env) {
		fmt.Fprintf(s.err, "\x1b[31mpii:\x1b[0m %s\n", bare(err))
		return
	}
	fmt.Fprintf(s.err, "pii: %s\n", bare(err))
}

// bare returns what an error says, without the package pii in front: the program is called so.
func bare(err error) string { return strings.TrimPrefix(err.Error(), "pii: ") }

// colored reports whether w is a terminal that may be written to in color:
// see no-color.org.
func colored(w io.Writer, env func(string) string) bool {
	return env("NO_COLOR") == "" && env("TERM") != "dumb" && terminal(w)
}

// terminal reports whether f is a terminal.
func terminal(f any) bool {
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
