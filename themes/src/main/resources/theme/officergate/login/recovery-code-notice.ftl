<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- Tells the officer that somebody signed in with one of the recovery codes. -->
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("recovery.used.title")}
    <#elseif section = "form">
        <p id="recovery-used">${msg("recovery.used.text")}</p>
        <form id="officergate-notice-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-accept" name="accept" label="recovery.used.accept" />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
