//go:build !race

package tokenize_test

const raceDetector = false
