<#import "template.ftl" as layout>
<#-- Keycloak's list with real buttons: its own cannot be pressed from the keyboard (26.7.3). -->
<@layout.registrationLayout displayInfo=false; section>
    <#if section = "header">
        ${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <ul id="officergate-factors" class="officergate-choices" role="list">
            <#list auth.authenticationSelections as choice>
                <li>
                    <form action="${url.loginAction}" method="post">
                        <input type="hidden" name="authenticationExecution" value="${choice.authExecId}">
                        <button type="submit" class="officergate-choice">
                            <strong>${msg('${choice.displayName}')}</strong>
                            <span>${msg('${choice.helpText}')}</span>
                        </button>
                    </form>
                </li>
            </#list>
        </ul>
    </#if>
</@layout.registrationLayout>
