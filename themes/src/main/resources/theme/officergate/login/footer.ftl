<#-- Keycloak's own hook below each page: the rule every officer signs (ACC-2), the challenge after several failures (MFA-2), a label. -->
<#macro content>
  <#if guessingChallenge??>
    <div id="officergate-challenge" class="officergate-challenge" role="status" aria-live="polite"
         data-challenge="${guessingChallenge}"
         data-working="${msg("guessing.challenge.working")}"
         data-done="${msg("guessing.challenge.done")}"
         data-waiting="${msg("guessing.challenge.waiting")}"
         data-failed="${msg("guessing.challenge.failed")}"></div>
    <noscript><p class="officergate-challenge">${msg("guessing.challenge.no_script")}</p></noscript>
    <script type="module" src="${url.resourcesPath}/js/challenge.js"></script>
  </#if>
  <#if auth?? && auth.showUsername()>
    <script type="module" src="${url.resourcesPath}/js/labels.js"></script>
  </#if>
  <p id="officergate-banner" class="officergate-banner">${msg("login.banner")}</p>
</#macro>
