// Package piitest turns privacy behavior into unit tests: it asserts that a
// text holds no personal data, that what was anonymized comes back, and that
// nothing of it survives in some other spelling; and it makes texts to test
// with, with the personal data in them marked.
//
//	func TestStoredMessagesHoldNoPII(t *testing.T) {
//		for m := range piitest.Messages(1, 100) {
//			stored := svc.Store(m.Text)
//			piitest.AssertNoPII(t, stored)
//		}
//	}
//
// Failures name types, offsets and rules, never the text: test logs travel.
//
// All people, addresses and numbers here are made up: domains, phone numbers
// and network addresses are from the ranges that are reserved for
// documentation, card numbers are the schemes' test numbers, and check digits are computed.
package piitest
