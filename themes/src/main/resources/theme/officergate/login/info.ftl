<#import "template.ftl" as layout>
<#-- One sentence for somebody who is done, once: signed out, a mail confirmed. -->
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${message.summary}</#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <#if messageHeader??>
                <p>${message.summary}</p>
            </#if>
            <#if requiredActions?? && requiredActions?has_content>
                <ul>
                    <#list requiredActions as action>
                        <li>${kcSanitize(msg("requiredAction." + action))?no_esc}</li>
                    </#list>
                </ul>
            </#if>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <p><a href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
                <#elseif actionUri?has_content>
                    <p><a href="${actionUri}">${msg("proceedWithAction")}</a></p>
                <#elseif (client.baseUrl)?has_content>
                    <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
