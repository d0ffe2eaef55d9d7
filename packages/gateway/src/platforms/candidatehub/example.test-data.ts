/** The contract's complete example (1.7): a whole, signed import; the first document's base64 is wrapped. */
export const EXAMPLE_BODY = `{
  "meta_info": {
    "hub_transaction_id": "T-7f31", "hub_client_id": "orchardstaff", "hub_candidate_id": "C-90210",
    "hub_source_id": "orchard-board", "hub_schema_version": 1,
    "import_process_report_url": "http://candidatehub.adcourier.com/report/ott-5b1c"
  },
  "candidate": {
    "name": "Mara Quill", "first_name": "Mara", "last_name": "Quill", "email": "mara.quill@example.org",
    "contact_telephone": "01632 960 101", "mobile_telephone": "07700 900 102",
    "location_address": "7 Harbour Row", "location_city": "Whitby", "location_county": "North Yorkshire",
    "location_country": "England", "location_postcode": "YO22 4AA",
    "location_longitude": "-0.613456", "location_latitude": "54.486789",
    "current_job_title": "Warehouse team leader", "current_job_employer": "Gull & Sons",
    "current_job_startdate": "2019-02-04T00:00:00", "current_job_enddate": "2025-11-28T00:00:00",
    "documents": [
      {"filename": "1767225598-412-mara.txt", "type": "cv", "content": "TWFyYSBRdWlsbApXYXJlaG91\\n  c2UgdGVhbSBsZWFkZXIK"},
      {"filename": "letter.txt", "type": "coverletter", "content": "RGVhciBoaXJpbmcgdGVhbSwgSSBjYW4gc3RhcnQgaW4gTWFyY2guCg=="},
      {"filename": "mara.xml", "type": "tagged_cv", "content": "PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0iVVRGLTgiPz48cmVzdW1lPjxuYW1lPk1hcmEgUXVpbGw8L25hbWU+PC9yZXN1bWU+"},
      {"filename": "mara.json", "type": "parsed_cv", "content": "eyJlbWFpbCI6Im1hcmEucXVpbGxAZXhhbXBsZS5vcmciLCJmaXJzdF9uYW1lIjoiTWFyYSIsImxhc3RfbmFtZSI6IlF1aWxsIiwibG9jYWxlIjoiZW5fZ2IiLCJzdHJlZXQiOiI3IEhhcmJvdXIgUm93IiwidG93biI6IldoaXRieSIsImNvdW50eSI6Ik5vcnRoIFlvcmtzaGlyZSIsImNvdW50cnkiOiJFbmdsYW5kIiwicG9zdF9jb2RlIjoiWU8yMiA0QUEiLCJza2lsbHMiOlt7InNraWxsX25hbWUiOiJpbnZlbnRvcnkgcGxhbm5pbmciLCJleHBlcmllbmNlIjo2fSx7InNraWxsX25hbWUiOiJmb3JrbGlmdCBvcGVyYXRpb24iLCJleHBlcmllbmNlIjoyfV19"}
    ]
  },
  "context": {
    "job_id": "WH-1042", "shortlist_id": "31", "candidate_source_id": "OB", "candidate_source_name": "Orchard Board",
    "source_candidate_id": "ob-5519", "subsource": "alert-mail",
    "supplementary": {"candidate_status": "ranked", "rank": "SUITABLE", "rank_time": 0, "screened": 0, "locale": "en"},
    "source": {"job_id": "WH-1042"}, "transformer": {"candidate_source_id": "orchard_board"},
    "plugin": {"source_mapper": {"candidate_source_id": "OB"}}
  },
  "authentication": {
    "api_key": "orchard-demo-key", "time": "1767225600123",
    "signature": "7da72f546a0a59e75aaa25ecfb5af18f8a71beedc9b8a22fcbc70743a574b2aa"
  }
}
`

/** The secret that signed it, and when. */
export const EXAMPLE_SECRET = 's3cr3t-Orchard/01'
export const EXAMPLE_TIME_MS = 1767225600123
