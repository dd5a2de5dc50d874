<#-- Where the administrator of a unit helps its officers (MFA-1, MFA-2). Every text is here; the script brings the officers. -->
<!DOCTYPE html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${msg("desk.title")}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${resources}/css/help-desk.css">
</head>
<body data-server="${server}" data-realm="${realm}" data-client="${clientId}" data-locale="${locale}">
  <header>
    <h1>${msg("desk.title")}</h1>
    <p>
      <span id="desk-who"></span>
      <a href="?kc_locale=${(locale == 'vi')?then('en', 'vi')}" lang="${(locale == 'vi')?then('en', 'vi')}">${(locale == 'vi')?then('English', 'Tiếng Việt')}</a>
      <button type="button" id="desk-sign-out" class="plain" hidden>${msg("desk.sign_out")}</button>
    </p>
  </header>
  <main>
    <p id="desk-notice" role="status" aria-live="polite">${msg("desk.opening")}</p>
    <noscript><p>${msg("desk.no_script")}</p></noscript>

    <section id="desk-search" hidden>
      <form id="desk-search-form" role="search">
        <label for="desk-text">${msg("desk.search")}</label>
        <input id="desk-text" name="search" type="search" maxlength="100" autocomplete="off">
        <button type="submit">${msg("desk.find")}</button>
      </form>
      <ul id="desk-officers" aria-label="${msg("desk.officers")}"></ul>
    </section>

    <section id="desk-officer" hidden>
      <h2 id="desk-name" tabindex="-1"></h2>
      <p id="desk-locked" hidden>${msg("desk.locked")}</p>
      <p id="desk-shut" hidden>${msg("desk.shut")}</p>
      <form id="desk-help-form">
        <label for="desk-check">${msg("desk.check")}</label>
        <p id="desk-check-hint" class="hint">${msg("desk.check.hint")}</p>
        <textarea id="desk-check" name="identityCheck" rows="2" minlength="3" maxlength="500" required aria-describedby="desk-check-hint"></textarea>
        <div id="desk-reason-row" hidden>
          <label for="desk-reason">${msg("desk.reason")}</label>
          <p id="desk-reason-hint" class="hint">${msg("desk.reason.hint")}</p>
          <textarea id="desk-reason" name="reason" rows="2" minlength="3" maxlength="500" aria-describedby="desk-reason-hint"></textarea>
        </div>
        <button type="submit" value="open" id="desk-open" hidden>${msg("desk.open")}</button>
        <button type="submit" value="code" id="desk-issue">${msg("desk.issue")}</button>
        <button type="submit" value="password" id="desk-password">${msg("desk.password")}</button>
        <button type="submit" value="unlock" id="desk-unlock" hidden>${msg("desk.unlock")}</button>
        <button type="button" id="desk-back" class="plain">${msg("desk.back")}</button>
      </form>
      <p id="desk-issue-hint" class="hint">${msg("desk.issue.hint")}</p>
      <p id="desk-password-hint" class="hint">${msg("desk.password.hint")}</p>
      <fieldset>
        <legend>${msg("desk.compromised.title")}</legend>
        <p class="hint" id="desk-compromised-hint">${msg("desk.compromised.hint")}</p>
        <p><input type="checkbox" id="desk-factors-too" form="desk-help-form"> <label for="desk-factors-too" class="inline">${msg("desk.factors_too")}</label></p>
        <button type="submit" form="desk-help-form" value="compromised" class="danger" aria-describedby="desk-compromised-hint">${msg("desk.compromised")}</button>
      </fieldset>
    </section>

    <section id="desk-letter" hidden>
      <iframe id="desk-sheet" title="${msg("desk.letter")}"></iframe>
      <button type="button" id="desk-print">${msg("desk.print")}</button>
      <button type="button" id="desk-done" class="plain">${msg("desk.done")}</button>
    </section>
  </main>
  <footer><p>${msg("login.banner")}</p></footer>
  <template id="desk-texts"
    data-more="${msg("desk.more")}" data-nobody="${msg("desk.nobody")}" data-forbidden="${msg("desk.forbidden")}" data-failed="${msg("desk.failed")}"
    data-issued="${msg("desk.issued")}" data-password-issued="${msg("desk.password.issued")}" data-ended="${msg("desk.ended")}" data-unlocked="${msg("desk.unlocked")}" data-off="${msg("desk.off")}" data-reason="${msg("desk.unlock.reason")}" data-on-lock="${msg("desk.on_lock")}" data-shut="${msg("desk.shut.short")}" data-opened="${msg("desk.opened")}" data-second="${msg("desk.second")}" data-why="${msg("desk.why")}"></template>
  <script src="${resources}/vendor/keycloak.min.js"></script>
  <script type="module" src="${resources}/js/help-desk.js"></script>
</body>
</html>
