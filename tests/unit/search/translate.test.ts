import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/lib/search/normalise.ts';
import { createTranslator } from '../../../src/lib/search/translate.ts';

const inEnglish = createTranslator({
  certificate: ['zertifikat*', '証明書'],
  licence: ['lizenz*', 'лиценз*'],
  'licence server': ['lizenzserver*', 'сервер* лицензи*'],
  'remote desktop': ['bureau à distance', 'リモート デスクトップ', '远程桌面'],
  logon: ['вход'],
  '': ['ctrl c pour copier'],
});
const translate = (text: string): string => inEnglish(normalise(text)).replace(/\s+/g, ' ').trim();

describe('createTranslator', () => {
  it.each([
    ['ein abgelaufenes Zertifikat', 'ein abgelaufenes certificate'],
    ['Lizenzierungsfehler', 'licence'],
    ['der Lizenzserver fehlt', 'der licence server fehlt'],
    ['нет серверов лицензирования', 'нет licence server'],
    ['le bureau à distance', 'le remote desktop'],
    ['Le BUREAU A DISTANCE', 'le remote desktop'],
    ['リモートデスクトップ', 'remote desktop'],
    ['リモート デスクトップの証明書', 'remote desktop の certificate'],
    ['用远程桌面连接', '用 remote desktop 连接'],
    ['Ctrl+C pour copier', ''],
  ])('puts “%s” into words of the knowledge base', (text, english) => {
    expect(translate(text)).toBe(normalise(english));
  });

  it.each(['remote desktop', 'входной', 'distance', 'bureau', ''])(
    'leaves “%s” as it is',
    (text) => {
      expect(translate(text)).toBe(normalise(text));
    },
  );

  it('translates nothing where there is nothing to translate', () => {
    expect(createTranslator({})('远程桌面 bureau')).toBe('远程桌面 bureau');
  });
});
