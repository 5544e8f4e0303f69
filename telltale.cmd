@echo off
setlocal
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "OUT=%ROOT%\app\target\quick"
set "JDK="
call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~D"
if not defined JDK (
  echo telltale: needs a JDK 25, and none was found: install one ^(Eclipse Temurin 25 for instance^) or set JAVA_HOME to it. 1>&2
  exit /b 3
)
powershell -NoProfile -Command "$s='%OUT%\built'; if (!(Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; $n=Get-ChildItem -Path '%ROOT%\pom.xml','%ROOT%\build','%ROOT%\*\pom.xml','%ROOT%\*\src\main' -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 call :build || exit /b 3
set /p CLASSES=<"%OUT%\class-path"
set /p MODULES=<"%OUT%\module-path"
for %%J in ("%OUT%\app-*.jar") do set "APP=%%~fJ"
"%JDK%\bin\java" -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow --module-path "%MODULES%" --add-modules javafx.controls -cp "%APP%;%CLASSES%" org.telltale.app.Main %*
exit /b %errorlevel%

:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0

:build
set "LOG=%TEMP%\telltale-build-%RANDOM%.log"
set "JAVA_HOME=%JDK%"
call mvn -f "%ROOT%\pom.xml" -B -ntp -q -T 2 -Pquick -pl app -am package >"%LOG%" 2>&1
if errorlevel 1 (
  type "%LOG%" 1>&2
  echo telltale: the build failed, see above. 1>&2
  exit /b 1
)
echo built>"%OUT%\built"
del "%LOG%" >nul 2>nul
exit /b 0
