"""The data for programs, as v1 of the API: what readers find on the pages, once more as data.

models    what a reader of v1 may count on: one type a field, a field without a value is left out
made      the guide in those models
tables    the same as rows, for spreadsheets
describe  JSON Schema and OpenAPI, from the models

A field here is never renamed or retyped: that would be v2, beside v1. editors/contract.py holds what was promised.
"""
