(() => {
  const form = document.getElementById('search');
  const rows = Array.from(document.querySelectorAll('#records tbody tr'));
  const texts = rows.map(row => row.textContent.toLowerCase());
  const text = document.getElementById('text');
  const action = document.getElementById('action');
  const shown = document.getElementById('shown');
  let waiting;
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, i) => {
      const fits = (!wanted || texts[i].includes(wanted)) && (!action.value || row.dataset.action === action.value);
      row.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = `${count} of ${rows.length} shown`;
  };
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  text.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 150); });
  action.addEventListener('change', apply);
  apply();
})();
