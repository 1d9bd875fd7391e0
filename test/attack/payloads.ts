// Texts that break out of a query, a page, a header, a path or a pattern where one is made by gluing.
export const PAYLOADS = [
  `' OR 1=1 //`,
  `"}) DETACH DELETE n //`,
  `x' RETURN 1 UNION MATCH(n) DETACH DELETE n RETURN 1 //`,
  '$ids',
  '`) DETACH DELETE n //',
  '") { id } __schema { types { name } } #',
  '<script>alert(1)</script>',
  '../../../../etc/passwd\u0000.csv',
  'a\r\nSet-Cookie: x=1\r\n\r\n<html>',
  '=HYPERLINK("http://evil.example","x")',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that nobody fills in
  '${process.env.NEO4J_PASSWORD}{{7*7}}%s%n',
  '(a+)+$ *:* name:/.*/ [a TO z] AND (OR NOT ~999 ^1e9 \\',
  '\u202eneo\u200b4j\ufeff\ufffd',
  '\ud800 half a pair \udfff',
  '\u0000',
  'ﷺ'.repeat(2_000),
  '__proto__',
  'constructor',
] as const;

/** What no answer may tell, whatever it was asked. */
export const LEAKS =
  /node_modules|\.ts:\d|\bat \w+ \(|bolt:\/\/|GRAFEO|Neo\.\w+Error|MATCH \(|\/home\/|\/root\/|root:x:0|"errorId"/;
