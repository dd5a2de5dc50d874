<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- Where the link in a mail leads; following it only asks, mail programs follow links by themselves (PWD-2). -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#switch stage>
            <#case "ASK">${msg("notMe.title")}<#break>
            <#case "INVALID">${msg("notMe.invalid.title")}<#break>
            <#default>${msg("notMe.done.title")}
        </#switch>
    <#elseif section = "form">
        <div class="officergate-text">
        <#switch stage>
            <#case "ASK">
                <p>${msg("notMe.what")}</p>
                <form id="officergate-not-me-form" class="${properties.kcFormClass!}" method="post">
                    <input type="hidden" name="key" value="${key}">
                    <p class="officergate-check">
                        <input type="checkbox" id="factors-too" name="factorsToo" value="yes" checked aria-describedby="factors-too-hint">
                        <label for="factors-too">${msg("notMe.factorsToo")}</label>
                    </p>
                    <p id="factors-too-hint">${msg("notMe.factorsToo.hint")}</p>
                    <@buttons.actionGroup>
                        <@buttons.button id="kc-not-me" name="end" label="notMe.end" />
                    </@buttons.actionGroup>
                </form>
                <p>${msg("notMe.nothing")}</p>
                <#break>
            <#case "INVALID">
                <p id="not-me-invalid">${msg("notMe.invalid")}</p>
                <#break>
            <#default>
                <p id="not-me-done"><#if stage == "DONE">${msg("notMe.done")}<#else>${msg("notMe.done.before")}</#if></p>
                <p>${msg("notMe.next")}</p>
        </#switch>
        </div>
    </#if>
</@layout.registrationLayout>
