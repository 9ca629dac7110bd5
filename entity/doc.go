// Package entity defines the record that all of piikit shares: which personal
// data was found in a text, where, and what was put in its place.
package entity
