'use strict';
addEventListener('DOMContentLoaded', () => {
  const PAGE = 100;
  const MOST_OPENED = 20;
  const BAD = ['failed', 'ambiguous', 'unfinished', 'undefined', 'pending'];
  const place = name => document.getElementById(name);
  const data = name => [...document.querySelectorAll(`script.${name}`)];
  const json = name => JSON.parse(data(name)[0]?.textContent ?? '{}');

  // Every text gets into the page here, as text.
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
    return element;
  };

  const head = json('head');
  const run = json('run');
  const scenarios = data('line').map((line, at) => ({ ...JSON.parse(line.textContent), at, rest: line.nextElementSibling }));

  const time = ms => ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10000 ? 2 : 1)} s`;
  const kind = status => status.replace(' ', '-');
  const badge = (status, text = status) => make('span', { class: `status ${kind(status)}` }, text);
  const counted = (items, of) => {
    const counts = new Map();
    for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
    return counts;
  };
  const join = (parts, between) => parts.flatMap((part, at) => at === 0 ? [part] : [between, part]);
  const badges = statuses => join([...statuses].map(([status, count]) => badge(status, `${count} ${status}`)), ', ');

  // ---- The head of the page
  const summarise = () => {
    const unexpected = scenarios.filter(scenario => BAD.includes(scenario.status) && !scenario.known);
    const known = scenarios.filter(scenario => scenario.known).length;
    const flaky = scenarios.filter(scenario => scenario.flaky).length;
    const problems = (run.gates?.length ?? 0) + (run.parseErrors?.length ?? 0) + (run.hookFailures?.length ?? 0) + (run.crash ? 1 : 0)
      + (run.summary?.neverBegun ?? 0);
    const proven = known > 0 || scenarios.some(scenario => scenario.status === 'passed');
    const verdict = !run.summary ? ['unfinished', 'The run was not finished.']
      : unexpected.length + problems > 0 ? ['failed', 'Not conformant: something below is to be mended.']
      : proven ? ['passed', 'All that was judged passed.'] : ['skipped', 'Nothing was judged.'];
    const more = [known ? `${known} failed as known` : null, flaky ? `${flaky} flaky` : null,
      run.summary?.neverBegun ? `${run.summary.neverBegun} never begun` : null].filter(Boolean);
    place('summary').append(
      make('p', { class: `verdict ${verdict[0]}` }, verdict[1]),
      make('p', {}, `${scenarios.length} scenarios`, scenarios.length ? ': ' : '', ...badges(counted(scenarios, s => s.status)),
        more.length ? `; ${more.join(', ')}` : '',
        run.summary ? `; ${time(run.summary.durationMs)}${run.summary.started ? `, begun ${run.summary.started.slice(0, 19).replace('T', ' ')} UTC` : ''}` : ''));
  };

  const tellProblems = () => {
    const list = [
      ...(run.parseErrors ?? []).map(error => `${error.path}:${error.line} does not parse: ${error.message}`),
      ...(run.hookFailures ?? []).map(failure => `A hook of the run failed: ${failure}`),
      ...(run.crash ? [`The run broke off: ${run.crash}`] : []),
      ...(run.gates ?? []).map(complaint => `Gate: ${complaint}`),
      ...(run.unknownRuleTags ?? []).map(tag => `The tag @${tag} looks like the id of a rule, and the catalogue has none of that name.`)];
    place('problems').hidden = list.length === 0;
    place('problems').append(make('ul', {}, list.map(text => make('li', {}, text))));
  };

  // ---- Exchanges, attachments, steps
  const layout = body => {
    if (!/^\s*[\[{]/.test(body)) return body;
    try { return JSON.stringify(JSON.parse(body), null, 2); } catch { return body; }
  };
  const fields = headers => Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  const side = (title, headers, body) => [
    make('h5', {}, title), headers ? make('pre', { tabindex: 0 }, fields(headers)) : null,
    body ? make('pre', { tabindex: 0 }, layout(body)) : null];
  const exchangeView = (exchange, open) => make('details', { class: 'exchange', open: open ? '' : null },
    make('summary', {}, make('code', {}, `${exchange.method} ${exchange.url}`), ` answered ${exchange.status}`),
    make('div', { class: 'inside' },
      side('Request', exchange.requestHeaders, exchange.requestBody), side(`Answer ${exchange.status}`, exchange.headers, exchange.body),
      make('dl', {}, [['Rules', exchange.rules.join(', ')], ['Explanation', exchange.explanation], ['Journal', exchange.id]]
        .filter(([, text]) => text).flatMap(([name, text]) => [make('dt', {}, name), make('dd', {}, text)]))));
  const attachmentView = attachment => {
    const name = attachment.fileName ?? attachment.mediaType;
    if (attachment.base64 && /^image\/(png|jpeg|gif|webp|svg\+xml)$/.test(attachment.mediaType)) {
      return make('figure', {}, make('img', { alt: name, src: `data:${attachment.mediaType};base64,${attachment.body}` }), make('figcaption', {}, name));
    }
    if (attachment.mediaType === 'text/x.cucumber.log+plain') return make('pre', { tabindex: 0 }, attachment.body);
    return make('details', {}, make('summary', {}, name), make('pre', { tabindex: 0 }, attachment.base64 ? 'binary, in base64:\n' : '', layout(attachment.body)));
  };
  const tableView = rows => make('table', {}, make('tbody', {}, rows.map(row => make('tr', {}, row.map(cell => make('td', {}, cell))))));
  const stepView = step => step.hook && !BAD.includes(step.status) && !step.message && !step.exchanges.length && !step.attachments.length ? null
    : make('li', {}, badge(step.status), ' ', make('strong', {}, step.keyword), step.text, make('small', { class: 'faint' }, ` ${time(step.durationMs)}`),
      step.docString !== undefined ? make('pre', { tabindex: 0 }, step.docString) : null,
      step.table ? tableView(step.table) : null,
      step.message ? make('pre', { tabindex: 0 }, step.message) : null,
      step.suggestions.map(code => make('pre', { tabindex: 0 }, code)),
      step.exchanges.map(exchange => exchangeView(exchange, false)),
      step.attachments.map(attachmentView));
  const failureView = failure => make('div', { class: 'failure' },
    make('h5', {}, `Why: ${failure.step}`), make('pre', { tabindex: 0 }, failure.message),
    failure.rules.map(rule => make('p', {}, 'Decided by ', make('code', {}, rule.id), rule.statement ? ` (${rule.level.toUpperCase()}): ${rule.statement}` : '')),
    failure.explanation ? make('p', {}, `Explanation: ${failure.explanation}`) : null,
    failure.suggestions.map(code => make('pre', { tabindex: 0 }, code)),
    failure.exchange ? exchangeView(failure.exchange, true) : null);
  const scenarioBody = line => {
    const scenario = JSON.parse(line.rest.textContent);
    const attempts = scenario.attempts.map((attempt, at) => [
      scenario.attempts.length > 1 ? make('h5', {}, `Attempt ${at + 1}: ${attempt.status}`) : null,
      make('ol', { class: 'steps' }, attempt.steps.map(stepView))]);
    return make('div', { class: 'inside' },
      scenario.tags.length ? make('p', { class: 'faint' }, scenario.tags.map(tag => `@${tag}`).join(' ')) : null,
      scenario.rule ? make('p', { class: 'faint' }, `Rule: ${scenario.rule}`) : null,
      scenario.known ? make('p', { class: 'known' }, `Expected until ${scenario.known.expires}: ${scenario.known.reason} (${scenario.known.owner})`) : null,
      scenario.failure ? failureView(scenario.failure) : null,
      attempts,
      make('p', {}, 'Run it again: ', make('code', {}, scenario.repeat)));
  };

  // ---- The list: built as it is opened, a page at a time
  const once = (details, fill) => {
    const act = () => { if (details.open && !details.dataset.filled) { details.dataset.filled = '1'; details.append(...[fill()].flat()); } };
    details.addEventListener('toggle', act);
    act();
    return details;
  };
  const paged = (items, view) => {
    const box = make('div');
    let at = 0;
    const more = make('button', { type: 'button', click: () => step(true) });
    const step = moved => {
      const next = items.slice(at, at + PAGE).map(view);
      box.append(...next);
      at += PAGE;
      if (at < items.length) { more.textContent = `Show ${Math.min(PAGE, items.length - at)} more of ${items.length - at}`; box.append(more); } else more.remove();
      if (moved) next[0]?.querySelector('summary')?.focus();
    };
    step(false);
    return box;
  };
  const scenarioView = line => once(make('details', { class: 'scenario', id: `scenario-${line.at}` },
    make('summary', {}, badge(line.status), make('h4', {}, line.name), ' ',
      line.flaky ? badge('flaky') : null, line.known ? badge('known') : null,
      make('small', { class: 'faint' }, `line ${line.line}, ${time(line.durationMs)}`),
      line.message ? make('div', { class: 'faint' }, line.message) : null)), () => scenarioBody(line));
  const featureView = open => ([path, lines]) => once(make('details', { class: 'feature', open: open.has(path) ? '' : null },
    make('summary', {}, make('h3', {}, lines[0].feature), ' ', make('small', { class: 'faint' }, path), ' ', ...badges(counted(lines, l => l.status)))),
  () => paged(lines, scenarioView));

  const byFeature = lines => {
    const features = new Map();
    for (const line of lines) features.has(line.path) ? features.get(line.path).push(line) : features.set(line.path, [line]);
    for (const list of features.values()) list.sort((a, b) => a.line - b.line);
    return [...features].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  };

  // ---- The filter
  const text = make('input', { type: 'search', id: 'text', autocomplete: 'off' });
  const tag = make('input', { type: 'search', id: 'tag', list: 'tags', autocomplete: 'off' });
  const shown = make('p', { role: 'status', id: 'shown' });
  const list = make('div', { id: 'list' });
  const statuses = [...counted(scenarios, s => s.status), ['flaky', scenarios.filter(s => s.flaky).length], ['known', scenarios.filter(s => s.known).length]]
    .filter(([, count]) => count > 0);
  const boxes = statuses.map(([status, count]) => ({ status, count, box: make('input', { type: 'checkbox', value: status, change: () => show() }) }));
  const wanted = line => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ status }) => status);
    const needle = text.value.trim().toLowerCase();
    const id = tag.value.trim().replace(/^@/, '');
    return (chosen.length === 0 || chosen.includes(line.status) || line.flaky && chosen.includes('flaky') || line.known && chosen.includes('known'))
      && (id === '' || line.tags.some(own => own === id || own.startsWith(id.replace(/\*$/, '')) && id.endsWith('*')))
      && (needle === '' || [line.name, line.feature, line.rule, `${line.path}:${line.line}`, line.message]
        .some(part => part?.toLowerCase().includes(needle)));
  };
  const show = () => {
    const found = scenarios.filter(wanted);
    const filtered = found.length < scenarios.length;
    const features = byFeature(found);
    const telling = filtered ? features : features.filter(([, lines]) => lines.some(line => BAD.includes(line.status) && !line.known));
    const few = telling.reduce((sum, [, lines]) => sum + lines.length, 0) <= 2 * PAGE;
    shown.textContent = `${found.length} of ${scenarios.length} scenarios`;
    list.replaceChildren(paged(features, featureView(new Set(few ? telling.map(([path]) => path) : []))));
  };
  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(show, 150); };
  const buildFilter = () => {
    text.addEventListener('input', soon);
    tag.addEventListener('input', soon);
    const tags = [...new Set(scenarios.flatMap(scenario => scenario.tags))].sort();
    place('scenarios').append(
      make('form', { role: 'search', 'aria-label': 'Scenarios', submit: event => event.preventDefault() },
        make('label', {}, 'Text', text), make('label', {}, 'Tag', tag),
        make('datalist', { id: 'tags' }, tags.map(name => make('option', { value: name }))),
        make('fieldset', {}, make('legend', {}, 'Status'),
          boxes.map(({ status, count, box }) => make('label', {}, box, ' ', badge(status, `${status} (${count})`)))),
        make('button', { type: 'button', click: () => {
          text.value = tag.value = '';
          boxes.forEach(({ box }) => { box.checked = false; });
          show();
        } }, 'Show all')),
      shown, list);
  };

  // ---- Rules
  const goTo = id => {
    tag.value = id;
    text.value = '';
    boxes.forEach(({ box }) => { box.checked = false; });
    show();
    place('scenarios').scrollIntoView();
    tag.focus();
  };
  const share = part => make('td', { class: `number${part.covered < part.total ? ' short' : ''}` },
    part.total ? `${part.covered} of ${part.total} (${part.percent} %)` : 'none');
  const ruleView = rule => make('tr', {},
    make('th', { scope: 'row' }, make('code', {}, rule.id)), make('td', {}, rule.level.toUpperCase()),
    make('td', {}, rule.statement, make('br'), make('small', { class: 'faint' }, `${rule.source} (${rule.confidence})`)),
    make('td', {}, badge(rule.state)),
    make('td', {}, rule.scenarios.length
      ? make('button', { type: 'button', class: 'link', click: () => goTo(rule.id) }, `${rule.scenarios.length} scenario${rule.scenarios.length > 1 ? 's' : ''}`)
      : 'none'),
    make('td', { class: 'number' }, String(rule.exchanges)));
  const heads = names => make('thead', {}, make('tr', {}, names.map(name => make('th', { scope: 'col' }, name))));
  const platformView = platform => {
    const rules = run.rules.filter(rule => rule.platform === platform.platform);
    return once(make('details', {}, make('summary', {}, make('h3', {}, platform.platform), ` ${rules.length} rules`)), () =>
      make('table', {}, make('caption', {}, `The rules of ${platform.platform}, the scenarios tagged with them, and the answers they decided`),
        heads(['Rule', 'Level', 'What it says', 'State', 'Scenarios', 'Answers']), make('tbody', {}, rules.map(ruleView))));
  };
  const buildRules = () => {
    if (!run.platforms?.length) return;
    place('rules').hidden = false;
    place('rules').append(
      make('table', {}, make('caption', {}, 'Rules that a scenario has put to the test'),
        heads(['Platform', 'MUST', 'SHOULD', 'INFO', 'Broken', 'Answers decided']),
        make('tbody', {}, run.platforms.map(platform => make('tr', {},
          make('th', { scope: 'row' }, platform.platform),
          share(platform.levels.must), share(platform.levels.should), share(platform.levels.info),
          make('td', { class: `number${platform.failing ? ' short' : ''}` }, String(platform.failing)),
          make('td', { class: 'number' }, String(platform.exchanges)))))),
      ...run.platforms.map(platformView));
  };

  const buildEnvironment = () => place('environment').append(make('dl', {}, [['target', head.target], ...Object.entries(head.environment ?? {})]
    .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)])));

  // report.html#TEXT shows what contains the text, such as features/x.feature:12, and opens it when there is little of it.
  const follow = () => {
    let wish = location.hash.slice(1);
    try { wish = decodeURIComponent(wish); } catch { /* then it is meant as it stands */ }
    if (wish === '' || place(wish)) return;
    text.value = wish;
    show();
    const found = list.querySelectorAll('details.scenario');
    if (found.length <= MOST_OPENED) found.forEach(details => { details.open = true; });
  };

  summarise();
  tellProblems();
  buildFilter();
  buildRules();
  buildEnvironment();
  show();
  follow();
  addEventListener('hashchange', follow);
});
