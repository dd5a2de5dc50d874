<#import "template.ftl" as layout>
<#-- Why the account is shut, for its officer, who has proven both factors (JML-1). The number of a decision stays in one piece. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("errorTitle")}
    <#elseif section = "form">
        <#assign text = msg(shutKey, "[number]")>
        <div id="kc-error-message" class="officergate-text">
            <p class="instruction">${text?keep_before("[number]")}<#if shutBy?has_content><span class="officergate-unbroken">${shutBy}</span></#if>${text?keep_after("[number]")}</p>
            <#if shutAsk?has_content><p id="kc-whom-to-ask">${msg(shutAsk)}</p></#if>
            <#if (client.baseUrl)?has_content>
                <p><a id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
