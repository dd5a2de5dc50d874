<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- The officer is signed in elsewhere, and that session stays unless the officer ends it here (ACC-2). -->
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("elsewhere.title")}
    <#elseif section = "form">
        <p id="elsewhere-where">${msg("elsewhere.where", elsewhere.address, elsewhere.device, elsewhere.since)}</p>
        <p>${msg("elsewhere.choice")}</p>
        <form id="officergate-elsewhere-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@buttons.actionGroup>
                <@buttons.button id="kc-take-over" name="takeOver" label="elsewhere.takeOver" />
                <@buttons.button id="kc-stop" name="stop" label="elsewhere.stop" class=["kcButtonSecondaryClass"] />
            </@buttons.actionGroup>
        </form>
    </#if>
</@layout.registrationLayout>
