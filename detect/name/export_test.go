package name

// Weights returns the weights files.
func Weights() []string { return []string{weights, gate} }
