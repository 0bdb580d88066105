import ts from 'typescript';
import { changesOf, type Change } from './changes.ts';

/** One small change of a source file that some test should notice. Offsets count UTF-16 units from the file's start. */
export interface Mutant extends Change {
  /** A path from the project's root, such as “src/lib/tree/walk.ts”. */
  file: string;
  /** From 1. */
  line: number;
  /** The line without the space around it, by which a judgement finds its mutant after lines have moved. */
  text: string;
  /** The expression or block that is there twice in the instrumented file, as it was and changed. */
  place: { start: number; end: number; kind: 'expression' | 'block' };
}

const K = ts.SyntaxKind;

const isTarget = (node: ts.Node, parent: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind >= K.FirstAssignment &&
    parent.operatorToken.kind <= K.LastAssignment) ||
  ts.isPrefixUnaryExpression(parent) ||
  ts.isPostfixUnaryExpression(parent) ||
  ts.isDeleteExpression(parent) ||
  ((ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === node);

/** Tell whether a condition may be put around a node: it must be a whole value, not the middle of a chain or a name. */
function canStandAlone(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isExpression(node) || ts.isSpreadElement(node) || ts.isOmittedExpression(node))
    return false;
  if (node.kind === K.SuperKeyword || node.kind === K.ImportKeyword) return false;
  if (ts.isCallExpression(parent) && parent.expression === node) return false;
  if (ts.isOptionalChain(parent) && parent.expression === node) return false;
  if (ts.isNonNullExpression(parent) || ts.isExpressionWithTypeArguments(parent)) return false;
  if (ts.isTaggedTemplateExpression(parent) || ts.isExpressionWithTypeArguments(node)) return false;
  if ((ts.isPropertyAssignment(parent) || ts.isEnumMember(parent)) && parent.name === node)
    return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (isTarget(node, parent))
    return !(
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node) ||
      ts.isArrayLiteralExpression(node) ||
      ts.isObjectLiteralExpression(node) ||
      ts.isIdentifier(node)
    );
  return true;
}

/** Return the nearest place around a node at which both versions can be written, or null. */
function placeOf(node: ts.Node, source: ts.SourceFile): Mutant['place'] | null {
  if (ts.isBlock(node)) return { start: node.getStart(source), end: node.end, kind: 'block' };
  for (let at = node; !ts.isStatement(at); at = at.parent) {
    if (canStandAlone(at)) return { start: at.getStart(source), end: at.end, kind: 'expression' };
    if (ts.isSourceFile(at)) return null;
  }
  return null;
}

const isOnlyType = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

/** List every mutant of a source file, in the order of the text. */
export function listMutants(file: string, code: string): Mutant[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const lines = code.split('\n');
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isOnlyType(node)) return;
    // The value of an arrow function is chosen when it runs: it keeps its name, and nothing has to be loaded again.
    const changed = ts.isArrowFunction(node) ? node.body : node;
    for (const change of changesOf(node, source)) {
      const place = placeOf(changed, source);
      if (place === null) continue;
      const { line } = source.getLineAndCharacterOfPosition(change.start);
      mutants.push({ ...change, file, line: line + 1, text: (lines[line] ?? '').trim(), place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}
