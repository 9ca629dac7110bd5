package main

import (
	"crypto/rand"
	"slices"
	"sync"
	"time"
)

// A store is the storage of the service. What it holds of conversations with
// privacy is anonymized: no original is ever given to it, neither as text nor
// as an entity. The zero store is empty and ready.
type store struct {
	mu   sync.Mutex
	rows map[string][]item // by conversation
}

// maxMessages bounds a conversation.
const maxMessages = 10_000

// add stores a message and returns its id.
func (s *store) add(conversation, typ, text string) (string, error) {
	now := time.Now().UnixMilli()
	it := item{ID: rand.Text(), CreatedAt: now, UpdatedAt: now, Type: typ, Text: text}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.rows[conversation]) >= maxMessages {
		return "", errFull
	}
	if s.rows == nil {
		s.rows = map[string][]item{}
	}
	s.rows[conversation] = append(s.rows[conversation], it)
	return it.ID, nil
}

// all returns the messages of a conversation, the oldest first.
func (s *store) all(conversation string) []item {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.rows[conversation])
}

// page returns up to take messages behind the one that cursor names, and the
// cursor of the next page, "" if this is the last. ok is false if there is no
// message cursor.
func (s *store) page(conversation, cursor string, descending bool, take int) (items []item, next string, ok bool) {
	items = s.all(conversation)
	if descending {
		slices.Reverse(items)
	}
	if cursor != "" {
		i := slices.IndexFunc(items, func(it item) bool { return it.ID == cursor })
		if i < 0 {
			return nil, "", false
		}
		items = items[i+1:]
	}
	if len(items) > take {
		items = items[:take]
		next = items[take-1].ID
	}
	return items, next, true
}
