<#-- Keycloak's own hook below each page: the rule every officer signs (ACC-2). -->
<#macro content>
  <p id="officergate-banner" class="officergate-banner">${msg("login.banner")}</p>
</#macro>
