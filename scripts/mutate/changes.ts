import ts from 'typescript';
import { patternChanges } from './pattern-changes.ts';

/** A range of a source text and what to write in its place. */
export interface Change {
  start: number;
  end: number;
  replacement: string;
}

const K = ts.SyntaxKind;

/** Operators and what each is exchanged for, one mutant each. */
const OPERATORS: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [K.PlusToken]: ['-'],
  [K.MinusToken]: ['+'],
  [K.AsteriskToken]: ['/'],
  [K.SlashToken]: ['*'],
  [K.PercentToken]: ['*'],
  [K.LessThanToken]: ['<=', '>='],
  [K.LessThanEqualsToken]: ['<', '>'],
  [K.GreaterThanToken]: ['>=', '<='],
  [K.GreaterThanEqualsToken]: ['>', '<'],
  [K.EqualsEqualsEqualsToken]: ['!=='],
  [K.ExclamationEqualsEqualsToken]: ['==='],
  [K.AmpersandAmpersandToken]: ['||'],
  [K.BarBarToken]: ['&&'],
  [K.QuestionQuestionToken]: ['&&'],
  [K.AmpersandToken]: ['|'],
  [K.BarToken]: ['&'],
  [K.CaretToken]: ['&'],
  [K.LessThanLessThanToken]: ['>>'],
  [K.GreaterThanGreaterThanToken]: ['<<'],
  [K.GreaterThanGreaterThanGreaterThanToken]: ['<<'],
  [K.PlusEqualsToken]: ['-='],
  [K.MinusEqualsToken]: ['+='],
  [K.AsteriskEqualsToken]: ['/='],
  [K.SlashEqualsToken]: ['*='],
  [K.QuestionQuestionEqualsToken]: ['&&='],
  [K.BarBarEqualsToken]: ['&&='],
  [K.AmpersandAmpersandEqualsToken]: ['||='],
};

const CONDITIONS: readonly ts.SyntaxKind[] = [
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.AmpersandAmpersandToken,
  K.BarBarToken,
];

/** Methods and what each is exchanged for; an empty text leaves the call out. */
const METHODS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
    trimStart: 'trimEnd',
    trimEnd: 'trimStart',
    min: 'max',
    max: 'min',
    filter: '',
    slice: '',
    sort: '',
    toSorted: '',
    reverse: '',
    toReversed: '',
    trim: '',
  }),
);

const range = (node: ts.Node, source: ts.SourceFile, replacement: string): Change => ({
  start: node.getStart(source),
  end: node.end,
  replacement,
});

function binaryChanges(node: ts.BinaryExpression, source: ts.SourceFile): Change[] {
  const token = node.operatorToken;
  const isText = [node.left, node.right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  if (token.kind === K.PlusToken && isText) return [];
  const changes = (OPERATORS[token.kind] ?? []).map((other) =>
    // The language allows no `a ?? b && c` without brackets.
    isCoalescing(node) && isCoalescing(node.left)
      ? range(node, source, `(${node.left.getText(source)}) ${other} ${node.right.getText(source)}`)
      : range(token, source, other),
  );
  if (!CONDITIONS.includes(token.kind) || isTested(node)) return changes;
  return [...changes, range(node, source, 'true'), range(node, source, 'false')];
}

const isCoalescing = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === K.QuestionQuestionToken;

/** Tell whether an expression is the condition of a statement or of a ternary, which is changed as a whole. */
function isTested(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isForStatement(parent))
    return parent.condition === node;
  return (
    (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) &&
    parent.expression === node
  );
}

function testChanges(node: ts.Expression, source: ts.SourceFile): Change[] {
  const { parent } = node;
  const loops =
    ts.isForStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent);
  return (loops ? ['false'] : ['true', 'false']).map((value) => range(node, source, value));
}

function callChanges(node: ts.CallExpression, source: ts.SourceFile): Change[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const other = METHODS.get(called.name.text);
  if (other === undefined) return [];
  if (other !== '') return [range(called.name, source, other)];
  return [{ start: called.expression.end, end: node.end, replacement: '' }];
}

const isName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) &&
  node.parent.name === node;

const isEmpty = (node: ts.Block): boolean => node.statements.length === 0;

function ownChanges(node: ts.Node, source: ts.SourceFile): Change[] {
  if (ts.isBinaryExpression(node)) return binaryChanges(node, source);
  if (ts.isCallExpression(node)) return callChanges(node, source);
  if (ts.isBlock(node) && !isEmpty(node) && !ts.isConstructorDeclaration(node.parent))
    return [range(node, source, '{}')];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body))
    return [range(node.body, source, 'undefined')];
  if (ts.isArrayLiteralExpression(node))
    return [range(node, source, node.elements.length === 0 ? '["mutated"]' : '[]')];
  if (ts.isObjectLiteralExpression(node) && node.properties.length > 0)
    return [range(node, source, '({})')];
  if (ts.isRegularExpressionLiteral(node))
    return patternChanges(node.text).map((text) => range(node, source, text));
  if (ts.isStringLiteralLike(node) && !isName(node))
    return [range(node, source, node.text === '' ? '`mutated`' : '``')];
  if (ts.isTemplateExpression(node)) return [range(node, source, '``')];
  if (node.kind === K.TrueKeyword) return [range(node, source, 'false')];
  if (node.kind === K.FalseKeyword) return [range(node, source, 'true')];
  if (ts.isPrefixUnaryExpression(node)) {
    const other = { [K.PlusPlusToken]: '--', [K.MinusMinusToken]: '++' }[node.operator as number];
    const [start, end] = [node.getStart(source), node.operand.getStart(source)];
    const left =
      node.operator === K.ExclamationToken || node.operator === K.MinusToken ? '' : other;
    return left === undefined ? [] : [{ start, end, replacement: left }];
  }
  if (ts.isPostfixUnaryExpression(node)) {
    const other = node.operator === K.PlusPlusToken ? '--' : '++';
    return [{ start: node.operand.end, end: node.end, replacement: other }];
  }
  return [];
}

/** Return the changes that make a mutant each at a node itself, without those in the nodes within. */
export function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  const question = (node as Partial<ts.CallChain>).questionDotToken;
  const chain = question ? [range(question, source, '.')] : [];
  // `a?.[0]` and `a?.()` without the question mark need no dot.
  if (question && !ts.isPropertyAccessExpression(node))
    for (const one of chain) one.replacement = '';
  const tested = ts.isExpression(node) && isTested(node) ? testChanges(node, source) : [];
  return [...chain, ...ownChanges(node, source), ...tested];
}
