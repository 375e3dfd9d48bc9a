import { expect, test } from 'bun:test'
import { countOfJunit, countOfPlaywright } from './reports'
import { countOf, sumOf } from './run'

test('a skipped or failed test of Bun is a failed test', () => {
  const xml =
    '<?xml version="1.0"?>\n<testsuites name="bun test" tests="10" assertions="3" failures="2" skipped="1" time="0.1">\n</testsuites>'
  expect(countOfJunit(xml)).toEqual({ passed: 7, failed: 3 })
})

test('a flaky test of Playwright, and one that did not run, is a failed test', () => {
  const json = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] })
  expect(countOfPlaywright(json)).toEqual({ passed: 5, failed: 4 })
})

test('a report that is missing or cut short is one failure', () => {
  expect(countOfJunit('')).toEqual({ passed: 0, failed: 1 })
  expect(countOfPlaywright('{"stats":')).toEqual({ passed: 0, failed: 1 })
})

test('a run that ended badly with no failed test is one failure', () => {
  expect(countOf({ passed: 4, failed: 0 }, false)).toEqual({ passed: 4, failed: 1 })
  expect(countOf({ passed: 4, failed: 2 }, false)).toEqual({ passed: 4, failed: 2 })
  expect(
    sumOf([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
})
