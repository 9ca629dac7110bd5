//go:build race

package tokenize_test

// The race detector makes a sync.Pool forget at random.
const raceDetector = true
