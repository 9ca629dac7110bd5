package nametag

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/piikit/piikit/detect"
)

func TestConstantHashes(t *testing.T) {
	for w, h := range map[string]uint64{
		"this": hashThis, "is": hashIs, "am": hashAm, "m": hashM, "im": hashIm, "me": hashMe, "call": hashCall,
		"s": hashS, "sie": hashSie, "ich": hashIch, "bin": hashBin, "i": hashI, "its": hashIts, "good": hashGood, "it": hashIt,
		"here": hashHere, "speaking": hashSpeaking, "calling": hashCalling, "again": hashAgain, "from": hashFrom, "with": hashWith, "to": hashTo, "for": hashFor,
		"who": hashWho, "speak": hashSpeak, "spoke": hashSpoke, "talk": hashTalk, "ask": hashAsk, "asked": hashAsked, "cc": hashCc,
		"my":  hashMy,
		"the": hashThe, "a": hashA, "them": hashThem, "him": hashHim, "her": hashHer, "us": hashUs, "your": hashYour, "all": hashAll, "each": hashEach, "and": hashAnd, "or": hashOr, "then": hashThen, "please": hashPlease, "sign": hashSign, "test": hashTest, "tests": hashTests, "syndrome": hashSyndrome, "disease": hashDisease, "maneuver": hashManeuver, "manoeuvre": hashManoeuvre, "reflex": hashReflex, "criteria": hashCriteria, "theorem": hashTheorem, "equation": hashEquation, "effect": hashEffect,
		"can": hashCan, "could": hashCould, "would": hashWould, "are": hashAre, "do": hashDo,
		"jr": hashJr, "coach": hashCoach, "nurse": hashNurse, "pt": hashPt, "rn": hashRn, "agent": hashAgent, "principal": hashPrincipal, "officer": hashOfficer,
	} {
		assert.Equal(t, detect.Hash(w), h, w)
	}
}

func TestRoles(t *testing.T) {
	for w, r := range map[string]Role{"mr": Title | Cue | Abbr, "the": Stop | Bridge, "regards": Close | Cue, "zorblat": 0} {
		assert.Equal(t, r, roleOf(detect.Hash(w)), w)
	}
}

func TestMemoryForgets(t *testing.T) {
	var m memory
	m.reset()
	m.set(1<<60|5, saidName)
	assert.Equal(t, uint8(saidName), m.get(1<<60|5))
	for range 1 << 16 {
		m.reset()
		assert.Equal(t, uint8(saidNothing), m.get(1<<60|5))
	}
}
