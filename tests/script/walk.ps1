# Walks the syntax tree of PowerShell texts, with PowerShell's own parser; nothing is run.
# In: a JSON file [{id, code}]. Out: JSON [{id, errors, commands, members, types, redirections, assigned, newer}].
param([string] $File)

$found = foreach ($text in (Get-Content -LiteralPath $File -Raw | ConvertFrom-Json)) {
  $tokens = $null
  $errors = $null
  $tree = [System.Management.Automation.Language.Parser]::ParseInput($text.code, [ref] $tokens, [ref] $errors)
  $commands = @()
  $members = @()
  $types = @()
  $redirections = @()
  $assigned = @()
  $newer = @()
  foreach ($node in $tree.FindAll({ $true }, $true)) {
    $kind = $node.GetType().Name
    switch ($kind) {
      'CommandAst' {
        $name = $node.GetCommandName()
        if (-not $name) { $name = '& ' + $node.CommandElements[0].Extent.Text }
        $parameters = @($node.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] } | ForEach-Object { $_.ParameterName })
        $commands += [ordered]@{ name = $name; text = $node.Extent.Text; operator = [string] $node.InvocationOperator; parameters = $parameters }
      }
      { $_ -in 'MemberExpressionAst', 'InvokeMemberExpressionAst' } {
        $owner = ''
        if ($node.Expression -is [System.Management.Automation.Language.TypeExpressionAst]) { $owner = $node.Expression.TypeName.FullName }
        $members += [ordered]@{ type = $owner; name = $node.Member.Extent.Text; call = ($kind -eq 'InvokeMemberExpressionAst') }
        if ($node.NullConditional) { $newer += '?.' }
      }
      'IndexExpressionAst' { if ($node.NullConditional) { $newer += '?[]' } }
      { $_ -in 'TypeExpressionAst', 'TypeConstraintAst' } { $types += $node.TypeName.FullName }
      'FileRedirectionAst' { $redirections += $node.Extent.Text }
      'AssignmentStatementAst' {
        if ($node.Operator -eq 'QuestionQuestionEquals') { $newer += '??=' }
        foreach ($left in $node.Left.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] }, $true)) { $assigned += $left.VariablePath.UserPath }
      }
      'BinaryExpressionAst' { if ($node.Operator -eq 'QuestionQuestion') { $newer += '??' } }
      'TernaryExpressionAst' { $newer += '? :' }
      'PipelineChainAst' { $newer += '&& or ||' }
      'PipelineAst' { if ($node.Background) { $newer += '&' } }
      'NamedBlockAst' { if ([string] $node.BlockKind -eq 'Clean') { $newer += 'clean' } }
    }
  }
  [ordered]@{
    id = $text.id
    errors = @($errors | ForEach-Object { '{0} (line {1})' -f $_.Message, $_.Extent.StartLineNumber })
    commands = $commands
    members = $members
    types = @($types | Select-Object -Unique)
    redirections = $redirections
    assigned = @($assigned | Select-Object -Unique)
    newer = @($newer | Select-Object -Unique)
  }
}
ConvertTo-Json -InputObject @($found) -Depth 6 -Compress
