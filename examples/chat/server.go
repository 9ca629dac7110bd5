package main

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"sync"

	"github.com/piikit/piikit/detect"
	"github.com/piikit/piikit/entity"
	"github.com/piikit/piikit/pii"
	"github.com/piikit/piikit/tokenize"
)

// A server is the service. Make one with newServer.
type server struct {
	model     model
	key       *tokenize.HMAC
	once      *pii.Anonymizer // for texts that belong to no conversation
	verifying *pii.Anonymizer // what those of the conversations are made of
	store     store

	mu            sync.Mutex
	conversations map[string]*conversation
}

// newServer returns a server whose tokens are made with key, 16 random bytes
// or more. Nil detectors are the default ones.
func newServer(m model, key []byte, ds []*detect.Detector) (*server, error) {
	h, err := tokenize.NewHMAC(key, tokenize.HMACOptions{})
	if err != nil {
		return nil, err
	}
	a, err := pii.New(pii.Options{Detectors: ds})
	if err != nil {
		return nil, err
	}
	v, err := pii.New(pii.Options{Detectors: ds, Tokenizer: h.In(tokenize.Scope{}), VerifySkips: true})
	if err != nil {
		return nil, err
	}
	return &server{model: m, key: h, once: a, verifying: v, conversations: map[string]*conversation{}}, nil
}

// handler returns the routes of s.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	handle := func(pattern string, f func(http.ResponseWriter, *http.Request) error) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-Content-Type-Options", "nosniff")
			w.Header().Set("Cache-Control", "no-store")
			if err := f(w, r); err != nil {
				fail(w, r, err)
			}
		})
	}
	handle("POST /api/v1/conversation/create", s.create)
	handle("POST /api/v1/conversation/{id}/send", s.send)
	handle("POST /api/v1/conversation/{id}/receive", s.receive)
	handle("GET /api/v1/conversation/{id}/message/list", s.list)
	handle("POST /api/v1/entity/text/redact", s.redact)
	handle("GET /page/conversation/{id}/prompt", s.prompt)
	mux.Handle("GET /", page())
	return mux
}

// fail answers with an error. What is not the client's fault goes to the log, by
// its message: errors of piikit hold no text.
func fail(w http.ResponseWriter, r *http.Request, err error) {
	var p *problem
	if !errors.As(err, &p) {
		p = errInternal
		if !errors.Is(err, context.Canceled) {
			slog.Error("request failed", "pattern", r.Pattern, "error", err.Error())
		}
	}
	writeJSON(w, p.status, p)
}

func (s *server) find(r *http.Request) (*conversation, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.conversations[r.PathValue("id")]
	if c == nil {
		return nil, errNotFound
	}
	return c, nil
}

// maxConversations bounds what an example keeps in memory.
const maxConversations = 10_000

func (s *server) keep(c *conversation) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conversations) >= maxConversations {
		return errTooMany
	}
	s.conversations[c.id] = c
	return nil
}

// messageTypes are those of the API.
var messageTypes = []string{"user", "bot", "reasoning", "context", "instruction", "backstory", "activity", "checkpoint"}

func (s *server) create(w http.ResponseWriter, r *http.Request) error {
	var req createRequest
	if err := read(w, r, &req); err != nil {
		return err
	}
	if len(req.Messages) > maxMessages {
		return errFull
	}
	c := &conversation{id: rand.Text()}
	if req.Privacy {
		var err error
		if c.hide, err = newHider(s.verifying, s.key, c.id); err != nil {
			return err
		}
	}
	res := createResponse{ID: c.id}
	for _, m := range req.Messages {
		if !slices.Contains(messageTypes, m.Type) {
			return errType
		}
		safe, err := c.anonymize(r.Context(), m.Text, nil, entity.UTF16)
		if err != nil {
			return err
		}
		res.Messages = append(res.Messages, message{Type: m.Type, Text: safe.Text, Entities: safe.Entities})
	}
	if err := s.keep(c); err != nil {
		return err
	}
	for _, m := range res.Messages {
		if _, err := s.store.add(c.id, m.Type, m.Text); err != nil {
			return err
		}
	}
	writeJSON(w, http.StatusOK, res)
	return nil
}

func (s *server) send(w http.ResponseWriter, r *http.Request) error {
	c, err := s.find(r)
	if err != nil {
		return err
	}
	var req sendRequest
	if err := read(w, r, &req); err != nil {
		return err
	}
	u, err := unit(req.Unit)
	if err != nil {
		return err
	}
	if req.Text == "" {
		return errText
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	safe, err := c.anonymize(r.Context(), req.Text, req.Entities.Skips(), u)
	if err != nil {
		return err
	}
	id, err := s.store.add(c.id, "user", safe.Text)
	if err != nil {
		return err
	}
	res := sendResponse{ID: id, Entities: safe.Entities}
	if wantsLines(r) {
		l := lines{w: w}
		return l.send("result", res)
	}
	writeJSON(w, http.StatusOK, res)
	return nil
}

func (s *server) list(w http.ResponseWriter, r *http.Request) error {
	c, err := s.find(r)
	if err != nil {
		return err
	}
	q := r.URL.Query()
	take, order := 100, q.Get("order")
	if t := q.Get("take"); t != "" {
		if take, err = strconv.Atoi(t); err != nil || take < 1 {
			return errQuery
		}
	}
	if order != "" && order != "asc" && order != "desc" {
		return errQuery
	}
	items, next, ok := s.store.page(c.id, q.Get("cursor"), order == "desc", min(take, 1000))
	if !ok {
		return errQuery
	}
	if !wantsLines(r) {
		writeJSON(w, http.StatusOK, listResponse{Items: append([]item{}, items...), Cursor: next})
		return nil
	}
	l := lines{w: w}
	for _, it := range items {
		if err := l.send("item", it); err != nil {
			return err
		}
	}
	return l.close()
}

func (s *server) redact(w http.ResponseWriter, r *http.Request) error {
	var req redactRequest
	if err := read(w, r, &req); err != nil {
		return err
	}
	u, err := unit(req.Unit)
	if err != nil {
		return err
	}
	if req.Text == "" {
		return errText
	}
	res, err := s.once.Do(r.Context(), pii.Request{Text: req.Text, Unit: u})
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, redactResponse{Text: res.Text, Entities: res.Entities})
	return nil
}
