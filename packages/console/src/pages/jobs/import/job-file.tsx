/** What is taken at once; larger files are refused. Bytes. */
const maxSize = 64 * 1024 * 1024

export type JobFile = { file: File; contentType: 'text/csv' | 'application/x-ndjson' }

/** Finds out what kind of file it is, by its beginning; or says why it is none that can be taken. */
export async function readJobFile(file: File): Promise<JobFile | { fault: string }> {
  if (file.size > maxSize) return { fault: 'It is larger than 64 MiB: cut it into several.' }
  const beginning = (await file.slice(0, 1024).text()).trimStart()
  if (beginning === '') return { fault: 'There is nothing in it.' }
  if (beginning.startsWith('[')) {
    return {
      fault: 'It is one JSON array: write each job in a line of its own, without brackets and commas around them.',
    }
  }
  if (beginning.startsWith('PK')) return { fault: 'It is a spreadsheet or an archive: save it as CSV.' }
  return { file, contentType: beginning.startsWith('{') ? 'application/x-ndjson' : 'text/csv' }
}

export const examples = {
  csv: `remoteId,title,brand,description,city,region,employmentTypes,wage
HD-2001,Line Cook,Blue Heron Diner,<p>Cook on the evening line.</p>,Asheville,NC,"FullTime,PartTime",$17 - 20 per hour
HD-2002,Host,Blue Heron Diner,<p>Greet guests.</p>,Asheville,NC,PartTime,$14.50`,
  ndjson: `{"remoteId":"HD-2001","title":"Line Cook","brand":"Blue Heron Diner","description":"<p>Cook on the evening line.</p>","address":{"city":"Asheville","region":"NC"}}
{"remoteId":"HD-2002","title":"Host","brand":"Blue Heron Diner","description":"<p>Greet guests.</p>","address":{"city":"Asheville","region":"NC"},"employmentTypes":["PartTime"]}`,
}
