<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- The password ends soon; whoever has no time now passes (PWD-1). -->
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pwd.expiring.title")}
    <#elseif section = "form">
        <p id="password-expiring"><#if daysLeft gt 0>${msg("pwd.expiring", daysLeft)}<#else>${msg("pwd.expiring.today")}</#if></p>
        <form id="officergate-expiring-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-change" name="change" label="pwd.change_now" />
                <@buttons.button id="kc-later" name="later" label="pwd.later" class=["kcButtonSecondaryClass"] />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
