;;; Opens a draft in Emacs with eglot, shows what Flymake shows, lets the first finding stand, renames a person in every draft -*- lexical-binding: t -*-
;; emacs --batch -l client.el -- DRAFT OLD NEW
;; COPYDESK is the command, its words apart by spaces; EXPECTED says how many diagnostics are to come. The folder of work is the root.

(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

(setq eglot-connect-timeout 60
      eglot-sync-connect t
      make-backup-files nil)
(add-to-list 'eglot-server-programs (cons 'text-mode (append (split-string (getenv "COPYDESK")) '("lsp"))))
(setq project-find-functions (list (lambda (_) (cons 'transient default-directory))))

(defvar root default-directory)

(defun say (words &rest arguments)
  (princ (apply #'format (concat words "\n") arguments)))

(defun await (what condition)
  (with-timeout (60 (say "nothing came of: %s" what) (kill-emacs 1))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(defun codes ()
  (string-join
   (sort (mapcar (lambda (one)
                   (save-excursion
                     (goto-char (flymake-diagnostic-beg one))
                     (format "%d:%d:%s" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))
                             (plist-get (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data one))) :code))))
                 (flymake-diagnostics))
         #'string<)
   " "))

(defun main (draft old new)
  (find-file draft)
  (text-mode)
  (let ((default-directory root)) (call-interactively #'eglot))
  (let ((expected (string-to-number (getenv "EXPECTED"))))
    (await "diagnostics" (lambda () (= (length (flymake-diagnostics)) expected)))
    (say "shown %s" (codes))
    (let* ((first (car (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))
           (actions (eglot-code-actions (flymake-diagnostic-beg first) (flymake-diagnostic-end first)))
           (stet (seq-find (lambda (action) (string-match-p "stet" (plist-get action :title))) actions)))
      (say "action %s" (plist-get stet :title))
      (eglot--apply-workspace-edit (plist-get stet :edit))
      ;; What waits for an idle moment waits for ever where nobody sits before the screen.
      (eglot--signal-textDocument/didChange)
      (await "the action" (lambda () (= (length (flymake-diagnostics)) (1- expected)))))
    (say "left %s" (codes)))
  (goto-char (point-min))
  (search-forward old)
  (backward-char 2)
  ;; It asks before it edits files that are not open.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t))) (eglot-rename new))
  (save-some-buffers t)
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (await "the end of the server" (lambda () (not (jsonrpc-running-p server))))))

(condition-case fault
    (apply #'main (cdr command-line-args-left))
  (error (say "failed: %S" fault) (kill-emacs 1)))
