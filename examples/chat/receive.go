package main

import (
	"net/http"
	"strings"

	"github.com/piikit/piikit/entity"
)

// receive asks the model for a reply. The model is shown what is stored: text with
// tokens. Its reply holds tokens too; the client puts the originals back.
func (s *server) receive(w http.ResponseWriter, r *http.Request) error {
	c, err := s.find(r)
	if err != nil {
		return err
	}
	var req struct{} // functions and extensions are not for this model
	if err := read(w, r, &req); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	var l *lines
	if wantsLines(r) {
		l = &lines{w: w}
	}
	res, err := s.reply(r, c, l)
	switch {
	case l == nil && err == nil:
		writeJSON(w, http.StatusOK, res)
		return nil
	case l == nil || err != nil && !l.begun:
		return err
	case err != nil:
		return l.send("error", errInternal)
	}
	return l.send("result", res)
}

// reply runs the model and stores what it said. If l is not nil it is told each piece
// as it comes.
func (s *server) reply(r *http.Request, c *conversation, l *lines) (receiveResponse, error) {
	c.sent = s.instructions(c)
	for _, it := range s.store.all(c.id) {
		c.sent = append(c.sent, message{Type: it.Type, Text: it.Text})
	}
	var text strings.Builder
	n := 0
	for piece, err := range s.model(r.Context(), c.sent) {
		if err != nil {
			return receiveResponse{}, err
		}
		text.WriteString(piece)
		n++
		if l != nil {
			if err := l.send("token", map[string]string{"token": piece}); err != nil {
				return receiveResponse{}, err
			}
		}
	}
	// A model may know or guess personal data by itself. It is hidden before the
	// reply is stored; tokens of the conversation stay as they are.
	safe, err := c.anonymize(r.Context(), text.String(), nil, entity.UTF16)
	if err != nil {
		return receiveResponse{}, err
	}
	id, err := s.store.add(c.id, "bot", safe.Text)
	if err != nil {
		return receiveResponse{}, err
	}
	return receiveResponse{ID: id, Text: safe.Text, Usage: usage{Token: n}, Entities: safe.Entities}, nil
}

// instructions tell the model what tokens are.
func (s *server) instructions(c *conversation) prompt {
	if c.hide == nil {
		return nil
	}
	return prompt{{Type: "instruction", Text: s.key.Instructions(s.once.Types()...)}}
}

// prompt shows what the model saw last; it is for the page.
func (s *server) prompt(w http.ResponseWriter, r *http.Request) error {
	c, err := s.find(r)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	writeJSON(w, http.StatusOK, map[string]any{"messages": append(prompt{}, c.sent...)})
	return nil
}
