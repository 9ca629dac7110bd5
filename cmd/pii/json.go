package main

import (
	"errors"

	"github.com/piikit/piikit/pii"
)

// jsonFlags say that the input is one JSON text.
type jsonFlags struct {
	JSON  bool     `name:"json" help:"The input is one JSON text: its string values are treated, all else keeps its bytes."`
	Leave []string `placeholder:"POINTER" help:"With --json, values to leave alone: JSON Pointers with * for any name, as in /messages/*/role."`
}

func (f jsonFlags) rules() pii.JSONOptions { return pii.JSONOptions{Leave: f.Leave} }

func (f jsonFlags) check(ndjson, unit bool) error {
	switch {
	case !f.JSON && len(f.Leave) > 0:
		return errors.New("--leave is for --json")
	case f.JSON && ndjson:
		return errors.New("either --json or --ndjson, not both")
	case f.JSON && unit:
		return errors.New("with --json offsets are bytes")
	}
	return nil
}
