package name

// Weights returns the weights files.
func Weights() []string { return []string{weights, gate} }

// EastBytes and BeginsEast are how east is called, EastLists what it looks for.
const EastBytes = eastBytes

func BeginsEast(r rune) bool { return beginsEast(r) }

func EastLists() []string { return []string{honorifics, introductions} }
