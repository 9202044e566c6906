"""The tag tree of a printed page: what stands on the paper, said again in the order and with the names in which
a screen reader needs it (PDF/UA-1, ISO 14289-1; tags of PDF 1.7, ISO 32000-1 §14.7–14.8).

The way of a document: `tagger` looks on while pages are painted and remembers each as a `sheet`; `harvest` joins
the boxes of all sheets to one tree of HTML elements (`node`); `notes`, `roles`, `flow`, `links`, `lists`, `contents`,
`tables` and `figures` turn it into a tree of PDF elements; `streams` says in the pages themselves what is only
decoration and how texts are spelled; `writing` puts the tree into the file.
"""
