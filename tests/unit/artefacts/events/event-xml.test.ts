import { describe, expect, test } from 'vitest';
import { readEventXml } from '../../../../src/lib/artefacts/events/read-event-xml.ts';
import { artefactContext } from '../../../support/artefact-context.ts';
import { writeEventXml } from '../../../support/event-xml.ts';

const read = (text: string) => readEventXml(text, artefactContext());
const fieldsOf = (body: string) => read(writeEventXml({ body }))!.facts[0]!.fields;

describe('an event as XML', () => {
  test('gives every part of a fact', () => {
    const text = writeEventXml({ activity: '{F4205D9C-1D5C-4F83-0000-0000000000AA}' });
    expect(read(text)).toEqual({
      kind: 'event-xml',
      records: 1,
      unreadable: 0,
      facts: [
        {
          time: Date.UTC(2026, 2, 1, 10, 11, 12, 123),
          provider: 'Schannel',
          id: 36887,
          fields: { AlertDesc: '46' },
          where: 'record 77',
          source: 'sample',
          computer: 'host.example',
          channel: 'System',
          activity: 'f4205d9c-1d5c-4f83-0000-0000000000aa',
          record: 77,
          process: 812,
        },
      ],
      spans: [
        {
          computer: 'host.example',
          channel: 'System',
          from: Date.UTC(2026, 2, 1, 10, 11, 12, 123),
          to: Date.UTC(2026, 2, 1, 10, 11, 12, 123),
        },
      ],
      notes: [],
    });
  });

  test('is found in a wrapper, in a row of events, and with the marks of the XML view', () => {
    const one = writeEventXml({ record: 1 });
    const two = writeEventXml({ record: 2 });
    for (const text of [
      `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Events>${one}${two}</Events>`,
      `${one}\r\n${two}`,
      `- ${one.replaceAll('><', '>\n- <')}\n\n- ${two.replaceAll('><', '>\n  <')}`,
    ])
      expect(read(text)!.facts.map(({ record, fields }) => [record, fields])).toEqual([
        [1, { AlertDesc: '46' }],
        [2, { AlertDesc: '46' }],
      ]);
  });

  test('names values as Windows does, and those without a name by their place', () => {
    expect(
      fieldsOf(
        '<EventData><Data>one</Data><Data/><Data>three</Data><Binary>0A0B</Binary></EventData>',
      ),
    ).toEqual({ 0: 'one', 1: '', 2: 'three', Binary: '0A0B' });
    expect(
      fieldsOf(
        "<UserData><EventXML xmlns='Event_NS'><User>A &amp; B</User><Param><Address>10.0.0.5</Address></Param></EventXML></UserData>",
      ),
    ).toEqual({ User: 'A & B', Address: '10.0.0.5' });
  });

  test('takes references and CDATA as text, and expands nothing else', () => {
    expect(
      fieldsOf(
        "<EventData><Data Name='a'>&lt;&#65;&#x42;&gt; &bomb;</Data><Data Name='b'><![CDATA[<&lt;>]]></Data></EventData>",
      ),
    ).toEqual({ a: '<AB> &bomb;', b: '<&lt;>' });
  });

  test('leaves references to no character as they are', () => {
    const wrong = '&#0;&#x0;&#x110000;&#9999999;';
    expect(
      fieldsOf(`<EventData><Data>${wrong.replaceAll('&', '&amp;')}</Data></EventData>`),
    ).toEqual({ 0: wrong });
    expect(fieldsOf(`<EventData><Data>${wrong}&#x10ffff;</Data></EventData>`)).toEqual({
      0: `${wrong}\u{10ffff}`,
    });
  });

  test('passes over comments and instructions within an event, whatever they hold', () => {
    const body =
      "<!-- <Data Name='a'>0</Data> --><EventData><?note a > b?><Data Name='a'>1<!-- > --></Data></EventData>";
    expect(fieldsOf(body)).toEqual({ a: '1' });
  });

  test('leaves out the text in the language of the machine', () => {
    const body =
      "<EventData><Data Name='a'>1</Data></EventData><RenderingInfo Culture='de-DE'><Message>Text</Message><Data Name='x'>2</Data></RenderingInfo>";
    expect(fieldsOf(body)).toEqual({ a: '1' });
  });

  test('counts an event that is not wanted, and its time', () => {
    const text = writeEventXml() + writeEventXml({ id: 1, time: '2026-03-02T00:00:00Z' });
    const result = readEventXml(text, artefactContext({ wants: (_, id) => id === 36887 }))!;
    expect([result.records, result.facts.length]).toEqual([2, 1]);
    expect(result.spans[0]!.to).toBe(Date.UTC(2026, 2, 2));
  });

  test('damage stays within its event', () => {
    const good = writeEventXml();
    for (const bad of [
      good.slice(0, -40),
      good.replace('</System>', ''),
      good.replace('<EventID>36887</EventID>', '<EventID>x</EventID>'),
      good.replace('<System>', '<!DOCTYPE a [<!ENTITY b "c">]><System>'),
      good.replace('<System>', '<System'.repeat(50)),
      good.replace('<EventData>', '<a>'.repeat(40)),
      good.replace('<EventData>', '<a/>'.repeat(9000)),
    ]) {
      const result = read(bad + good)!;
      expect([result.records, result.unreadable], bad.slice(0, 300)).toEqual([1, 1]);
      expect(result.notes).toHaveLength(1);
    }
  });

  test('is not seen in other text', () => {
    expect(read('EventData <Events> <Eventful>')).toBeNull();
  });
});
