package pii

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/piikit/piikit/entity"
)

// Errors of Save and Load. None holds anything of what was saved.
var (
	// ErrSealed means that what was read is not what was saved: another key or
	// another name, a byte changed, something missing or behind the end.
	ErrSealed = errors.New("pii: not a saved conversation, or not with this key and name")
	// ErrVersion means that a saved conversation is of a version that is not known here.
	ErrVersion = errors.New("pii: saved by another version")
	// ErrKey means that a key is shorter than 16 bytes.
	ErrKey = errors.New("pii: key too short")
	// ErrUsed means that Load was called for a conversation that is not new.
	ErrUsed = errors.New("pii: conversation is not new")
	// ErrTooLarge means that a conversation holds more than can be saved, 1 GiB.
	ErrTooLarge = errors.New("pii: conversation too large to be saved")
)

// A saved conversation is, all numbers big endian:
//
//	magic   "piikit-conversation"  19 bytes
//	version 1                       1 byte
//	length  of what follows the salt, 8 bytes
//	salt    random                 32 bytes
//	sealed  AES-256-GCM of JSON, padded with spaces to a multiple of 1024 bytes
//
// The AES key is HKDF-SHA-256(key, salt, "piikit conversation v1"); it is used
// for this one file, with a nonce of zeros. The additional data are all bytes
// before sealed, and the name of the conversation.
const (
	sealMagic   = "piikit-conversation"
	sealVersion = 1
	sealHeader  = len(sealMagic) + 1 + 8 + 32
	sealInfo    = "piikit conversation v1"
	sealPad     = 1024
	maxSealed   = 1 << 30
	minSealKey  = 16
)

// saved is the JSON of a saved conversation. Strings are bytes in it: values need not be UTF-8.
type saved struct {
	Entities  []savedEntity `json:"entities"`
	Forgotten [][]byte      `json:"forgotten,omitempty"`
	Turns     int           `json:"turns"`
	Uses      []savedUse    `json:"uses,omitempty"`
}

type savedEntity struct {
	Type  []byte `json:"type"`
	Text  []byte `json:"text"`
	Token []byte `json:"token"`
	At    [4]int `json:"at"` // begin, end, and those of the replacement
}

type savedUse struct {
	Token []byte `json:"token"`
	Turn  int    `json:"turn"`
	At    [4]int `json:"at"`
}

// Save writes the conversation to w, sealed with key: its entities, what it
// has forgotten (tokens alone), where they were used, and the number of turns. Values of types with
// NeverRestore are among them, for the sake of their tokens: load them under the same Policy. The key
// has 16 bytes or more and must be random; use one for each tenant or conversation, and
// not that of the tokens. What is written shows its length, rounded up, and nothing
// else. It is one call of Write.
//
// The tokenizer is not saved, nor its keys.
func (c *Conversation) Save(w io.Writer, key []byte) error {
	c.mu.Lock()
	s, closed := c.snapshot(), c.closed
	c.mu.Unlock()
	if closed {
		return ErrClosed
	}
	text, err := json.Marshal(s)
	if err != nil {
		return ErrTooLarge // there is nothing else in it that could fail
	}
	text = append(text, bytes.Repeat([]byte{' '}, sealPad-1-(len(text)-1)%sealPad)...)
	defer clear(text)
	header := append(append(make([]byte, 0, sealHeader), sealMagic...), sealVersion)
	header = binary.BigEndian.AppendUint64(header, 0)
	header = header[:sealHeader]
	rand.Read(header[sealHeader-32:])
	aead, err := sealer(key, header)
	if err != nil {
		return err
	}
	n := len(text) + aead.Overhead()
	if n > maxSealed {
		return ErrTooLarge
	}
	binary.BigEndian.PutUint64(header[len(sealMagic)+1:], uint64(n))
	out := make([]byte, sealHeader, sealHeader+n)
	copy(out, header)
	out = aead.Seal(out, make([]byte, aead.NonceSize()), text, append(header, c.name...))
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("pii: %w", err)
	}
	return nil
}

// sealer returns the cipher of the file with this header.
func sealer(key, header []byte) (cipher.AEAD, error) {
	if len(key) < minSealKey {
		return nil, fmt.Errorf("%w: %d bytes, need %d", ErrKey, len(key), minSealKey)
	}
	k, err := hkdf.Key(sha256.New, key, header[sealHeader-32:sealHeader], sealInfo, 32)
	if err != nil {
		return nil, ErrKey
	}
	defer clear(k)
	block, err := aes.NewCipher(k)
	if err != nil {
		return nil, ErrKey
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, ErrKey
	}
	return aead, nil
}

// Load makes c, which must be new, go on with what Save wrote to r, with the
// same key and under the same name. It reads to the end of r. A file of another version
// is ErrVersion, anything else that is not as it was written ErrSealed; ErrFull means that c
// may hold less than was saved. On error c is as it was.
//
// New tokens are made by the tokenizer of c. Load it into a conversation with the
// same scope as before: the tokens that were saved are restored whatever the scope.
func (c *Conversation) Load(r io.Reader, key []byte) error {
	s, err := unseal(r, key, c.name)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case c.closed:
		return ErrClosed
	case len(c.all) > 0 || c.turns > 0 || len(c.forgotten) > 0:
		return ErrUsed
	}
	if err := c.resume(s); err != nil {
		c.empty()
		return err
	}
	return nil
}

// unseal reads what Save wrote.
func unseal(r io.Reader, key []byte, name string) (*saved, error) {
	if len(key) < minSealKey {
		return nil, fmt.Errorf("%w: %d bytes, need %d", ErrKey, len(key), minSealKey)
	}
	header := make([]byte, sealHeader, sealHeader+len(name))
	if _, err := io.ReadFull(r, header[:len(sealMagic)+1]); err != nil {
		return nil, readError(err)
	}
	if string(header[:len(sealMagic)]) != sealMagic {
		return nil, ErrSealed
	}
	if header[len(sealMagic)] != sealVersion {
		return nil, ErrVersion
	}
	if _, err := io.ReadFull(r, header[len(sealMagic)+1:]); err != nil {
		return nil, readError(err)
	}
	n := binary.BigEndian.Uint64(header[len(sealMagic)+1:])
	if n > maxSealed {
		return nil, ErrSealed
	}
	// Not more is allocated than comes.
	sealed, err := io.ReadAll(io.LimitReader(r, int64(n)+1))
	if err != nil {
		return nil, readError(err)
	}
	aead, err := sealer(key, header)
	if err != nil {
		return nil, err
	}
	text, err := aead.Open(sealed[:0], make([]byte, aead.NonceSize()), sealed, append(header, name...))
	if err != nil {
		return nil, ErrSealed
	}
	defer clear(text)
	s := new(saved)
	if err := json.Unmarshal(text, s); err != nil {
		return nil, ErrSealed // err may quote what it read
	}
	return s, nil
}

// readError tells the end of what was read from an error of the reader, which
// has nothing to do with what was saved.
func readError(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return ErrSealed
	}
	return fmt.Errorf("pii: %w", err)
}

// snapshot returns what there is to save.
func (c *Conversation) snapshot() *saved {
	s := &saved{Turns: c.turns}
	for _, e := range c.all {
		s.Entities = append(s.Entities, savedEntity{[]byte(e.Type), []byte(e.Text), []byte(e.Replacement.Text), [4]int{e.Begin, e.End, e.Replacement.Begin, e.Replacement.End}})
	}
	for _, token := range c.forgotten {
		s.Forgotten = append(s.Forgotten, []byte(token))
	}
	for _, u := range c.uses {
		s.Uses = append(s.Uses, savedUse{[]byte(u.token), u.Turn, [4]int{u.Begin, u.End, u.Replacement.Begin, u.Replacement.End}})
	}
	return s
}

// resume fills c, which is empty.
func (c *Conversation) resume(s *saved) error {
	var all entity.List
	for _, e := range s.Entities {
		all = append(all, entity.Entity{
			Type: entity.Type(e.Type), Text: string(e.Text), Begin: e.At[0], End: e.At[1],
			Replacement: entity.Replacement{Text: string(e.Token), Begin: e.At[2], End: e.At[3]},
		})
	}
	var forgotten []string
	for _, token := range s.Forgotten {
		forgotten = append(forgotten, string(token))
	}
	if err := c.adopt(all, forgotten); err != nil {
		return err
	}
	c.turns = s.Turns
	for _, u := range s.Uses {
		c.note(use{string(u.Token), Use{u.Turn, u.At[0], u.At[1], entity.Span{Begin: u.At[2], End: u.At[3]}}})
	}
	return nil
}
